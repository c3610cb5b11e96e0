import { findNearest } from './nearest.ts';

/**
 * What people write for a name of the schema, in either language of the guides, by that name. Only what is meant by
 * everybody who writes it: the checker proposes it as what was meant.
 */
const synonyms: Record<string, readonly string[]> = {
  // Fields
  title: ['标题', '题名', '名称', '书名', 'name', 'heading'],
  summary: ['摘要', '简介', '描述', '概述', 'description', 'desc', 'abstract', 'subtitle'],
  url: ['网址', '地址', '链接', 'link', 'href', 'uri', 'address'],
  why: ['理由', '推荐理由', '说明', '备注', '评语', 'reason', 'comment', 'remark', 'note'],
  by: ['作者', 'author', 'authors', 'creator'],
  kind: ['类型', '种类', '形式', 'type', 'category'],
  lang: ['语言', 'language', 'locale'],
  rating: ['评级', '评分', '星级', '推荐', 'stars', 'score', 'rank'],
  level: ['难度', '级别', 'difficulty'],
  year: ['年份', '年', 'date', 'published'],
  minutes: ['时长', '分钟', '用时', 'duration', 'time'],
  requires: ['前置', '先修', '先读', '依赖', 'prerequisites', 'prereqs', 'depends'],
  teaches: ['术语', '教什么', 'terms', 'concepts'],
  reviewed: ['核对', '更新', '更新日期', '日期', 'date', 'updated', 'checked', 'lastmod'],
  aliases: ['别名', 'alias', 'keywords', 'tags', '标签', '关键词'],
  asks: ['问题', '提问', 'questions', 'faq'],
  sections: ['清单', '分组', '章节', 'section'],
  links: ['链接列表', '条目', 'items', 'entries', 'resources'],
  parts: ['部分', 'chapters'],
  notes: ['笔记', '文章列表', 'pages', 'posts'],
  tagline: ['副标题', '标语', 'slogan', 'subtitle'],
  repository: ['仓库', 'repo', 'github'],
  language: ['语言', 'lang', 'locale'],
  zh: ['中文', '汉语', '中文名', 'cn', 'zh-cn', 'zh_cn', 'chinese'],
  en: ['英文', '英语', '英文名', 'en-us', 'en_us', 'english', 'eng'],
  definition: ['定义', '释义', '解释', 'meaning'],
  // Values
  intro: ['入门', '初级', '基础', '简单', 'beginner', 'easy', 'basic', 'introductory'],
  core: ['核心', '中级', '进阶', '中等', 'intermediate', 'medium', 'normal'],
  advanced: ['高级', '深入', '困难', 'expert', 'hard'],
  recommended: ['荐', '推荐', '★', '★★', '⭐', '⭐⭐', '👍', 'good', 'recommend'],
  essential: [
    '必读',
    '必看',
    '★★★',
    '★★★★',
    '★★★★★',
    '⭐⭐⭐',
    '⭐⭐⭐⭐⭐',
    '🔥',
    'must',
    'must-read',
  ],
  article: ['文章', '博客', '博文', '帖子', 'blog', 'post', '专栏'],
  course: ['课程', '教程', 'class', 'lecture', 'lectures', 'tutorial', 'mooc'],
  book: ['书', '书籍', '图书', '教材', 'ebook', 'textbook'],
  paper: ['论文', 'arxiv', 'preprint'],
  docs: ['文档', '手册', 'doc', 'documentation', 'manual', 'reference'],
  repo: ['仓库', '代码', '项目', 'github', 'code', 'repository', 'project'],
  video: ['视频', 'youtube', 'bilibili', '录像'],
  interactive: ['互动', '交互', '演示', 'demo', 'playground'],
  dataset: ['数据集', '数据', 'data'],
  tool: ['工具', '软件', '库', 'software', 'library', 'app'],
  community: ['社区', '论坛', 'forum', 'group'],
  netdisk: ['网盘', '百度网盘', 'pan'],
  open: ['公开', '开放', '免费', 'free', 'public'],
  login: ['登录', '注册', 'register', 'signup'],
  paid: ['付费', '收费', 'paywall', 'premium'],
  lesson: ['课', '正文'],
  brief: ['短文', 'short', 'list'],
  note: ['注', '说明', '信息', 'info', 'abstract'],
  tip: ['提示', '技巧', 'hint', 'success'],
  warning: ['注意', '警告', '危险', 'caution', 'danger', 'attention', 'important'],
  changes: ['变化', '与旧资料相比', 'changelog'],
  archive: ['存档', '归档', '旧', 'legacy', 'old'],
};

const names = new Map<string, string[]>();
for (const [name, words] of Object.entries(synonyms))
  for (const word of words) names.set(word, [...(names.get(word) ?? []), name]);

/** The candidate that a word means: the one people write it for, else the nearest by its letters. */
export function findMeant(word: string, candidates: readonly string[]): string | undefined {
  const meant = names.get(word.trim().toLowerCase())?.find((name) => candidates.includes(name));
  return meant ?? findNearest(word, candidates);
}
