/** Of build, dev, start and preview. */
export const build = {
  usage: `用法：npm run build [-- --validate] [--downloads] [--social-cards] [--shards | --shard 名字 | --join]
  查内容 → 建站到旁边的文件夹 → 查建好的站 → 换上；任何一步失败，原来的站一个字节也不动
  --validate   再用 html-validate 逐页查 HTML；改了模板或组件以后用
  --downloads  另做可以带走的文件，整个站与每个部分各一份：电子书（EPUB）、打印用的网页、离线网页（ZIP），列在 /downloads/；DOWNLOADS=1 也一样
  --social-cards  给首页、各部分和每篇笔记画一张分享图（og:image），要设 SITE
  --shards     不建站，用 JSON 列出各分片和它们的摘要：每个部分一片，其余的页面一片；摘要没变，那一片不必重建
  --shard      只建一片，放进 <OUT_DIR>-shards/<名字>；一个检出目录一次建一片，几个目录或几台机器可以同时建。环境变量和 --downloads 要和 --join 时一样
  --join       把建好的各片合成整个站，和一次建成的一样，全文检索的索引分着放；缺了或旧了的片会说出来。--validate 和 --social-cards 写在这一步
  环境变量：CONTENT_DIR、OUT_DIR、SITE、BASE、CANONICAL、DOWNLOADS
退出码：0 建好了，1 内容有错，2 变量不对或另一个构建正在进行，3 程序或这台机器出了问题`,
  devUsage: `用法：npm run dev [-- --port 端口] [--host [地址]] [--open [页面]]
  边写边看，存盘即刷新；有错的笔记也能写下去，错在哪里终端和那一页都会说。没有搜索
  --port  从这个端口试起，不写是 4321
  --host  让别的机器也能打开；可以写明地址
  --open  在浏览器里打开；可以写明页面，例如 /reading/
  环境变量：CONTENT_DIR、SITE、BASE
退出码：1 guide.yaml 或 terms.yaml 读不出来，2 用法不对或已经开着一个，3 程序或这台机器出了问题`,
  dev: {
    wrongPort: (value: string) => `--port 写成 1 到 65535 的整数，不能是「${value}」`,
    locked: (pid: number) => `这里已经开着一个 npm run dev（进程 ${pid}）：用它，或先停下它。`,
    /** Title of the page in the place of one with faults. */
    faulty: (file: string) => `${file} 有错`,
    restart: 'guide.yaml 的 language 改了：停下 npm run dev 再运行，界面才换成那种语言。',
  },
  startUsage: `用法：npm start
  建站，然后在本机打开，等于 npm run build 再 npm run preview
  环境变量：CONTENT_DIR、OUT_DIR、SITE、BASE、PORT
退出码：1 内容有错，2 变量不对或另一个构建正在进行，3 程序或这台机器出了问题`,
  previewUsage: `用法：npm run preview
  在本机打开建好的站；端口 4321，被占用时另找一个
  环境变量：PORT、OUT_DIR、BASE
退出码：2 还没有建站或变量不对，3 程序或这台机器出了问题`,
  built: (notes: number, seconds: string, place: string) =>
    `建好了：${notes} 篇笔记，用时 ${seconds} 秒，在 ${place}`,
  oneScope: (options: readonly string[]) => `${options.join('、')} 一次只能用一个`,
  unknownShard: (name: string, known: readonly string[], near: string | undefined) =>
    `没有分片「${name}」${near === undefined ? '' : `，是不是「${near}」`}。可用：${known.join('、')}`,
  unfitShards: (
    missing: readonly string[],
    stale: readonly string[],
    changed: readonly string[],
    command: string,
  ) =>
    [
      '还不能合成整个站：',
      ...missing.map((shard) => `  ${shard} 还没有建：${command} ${shard}`),
      ...stale.map(
        (shard) =>
          `  ${shard} 建的时候，内容、程序、环境变量或选项和现在不一样：${command} ${shard}`,
      ),
      ...changed.map((shard) => `  ${shard} 建好以后被改动过，或没有拷贝完整：${command} ${shard}`),
    ].join('\n'),
  siteUnknown:
    '没有设 SITE，页面里的完整地址是 http://localhost:4321，只适合在本机看。要放到网上，带上 SITE（与 BASE）再建一次。',
  cardsUnknown: '没有画分享图：没有设 SITE，图的完整地址不知道。',
  notSwapped: '没有换上新的站，原来的没有动。',
  stopped: '停下了，原来的站没有动。',
  lockGone: '构建途中锁不见了，可能有人删了它又开始了另一个构建；到此为止。',
  seconds: (seconds: number) => `${seconds} 秒`,
  minutes: (minutes: number) => `${minutes} 分钟`,
  locked: (host: string, pid: number, age: string, file: string) =>
    `另一个构建正在进行（${host} 上的进程 ${pid}，已经 ${age}），等它结束再运行。它要是早已不在，删去 ${file}。`,
  astroMemory: 'Astro 的内存不够。',
  astroKilled: (how: string) => `Astro ${how}。`,
  astroFailed: (output: string) => `Astro 没有建成：\n${output}`,
  noSite: '还没有建站：先运行 npm run build，或直接 npm start',
  portTaken: (port: number) => `端口 ${port} 已被占用，换了一个。`,
  open: (address: string) => `打开 ${address}   （Ctrl C 停止）`,
  /** Why no site may be built there, and what to do. */
  output: {
    refuse: (folder: string, fault: string, advice: string) =>
      `OUT_DIR「${folder}」${fault}。${advice}，例如 OUT_DIR=dist。`,
    chooseFree: '建站会把它整个换掉：换一个空的或还没有的文件夹',
    chooseElsewhere: '换一个别处的文件夹',
    chooseFolder: '换一个文件夹',
    chooseInside: '换成它里面的一个文件夹',
    holdsSources: '装着这份指南的源文件',
    inSources: (folder: string) => `在 ${folder} 里，那里不放建好的站`,
    isFile: '是文件，不是文件夹',
    isMount: '是挂载点，不能整个换掉',
    isRepository: '里有一个 Git 仓库',
    hasFiles: (some: readonly string[]) => `里有不是建站写下的文件：${some.join('、')}`,
    hasMoreFiles: (some: readonly string[], all: number) =>
      `里有不是建站写下的文件：${some.join('、')} 等 ${all} 个`,
  },
} as const;
