const everywhere =
  /^(?:utm_\w+|spm|spm_id_from|from_spmid|scm|from_(?:source|wecom)|share_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|ttclid|twclid|igshid|mc_[ce]id|isappinstalled|vd_source|wt_mc|_hsenc|_hsmi|ref_src|ops_request_misc|depth_1-utm_source)$/i;

/** Hosts and the names that mean something else on others. */
const onHosts: [host: RegExp, names: RegExp][] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be|youtube-nocookie\.com)$/, /^(?:si|feature|pp|ab_channel)$/],
  [/(?:^|\.)(?:spotify|apple)\.com$/, /^si$/],
  [
    /(?:^|\.)(?:bilibili\.com|b23\.tv)$/,
    /^(?:from|seid|buvid|unique_k|plat_id|is_story_h5|bsource|trackid|ts|mid)$/,
  ],
  [/(?:^|\.)csdn\.net$/, /^(?:request_id|biz_id)$/],
  [
    /^mp\.weixin\.qq\.com$/,
    /^(?:from|scene|subscene|srcid|sharer_\w+|clicktime|enterid|ascene|exportkey|wx_header|sessionid)$/,
  ],
  [/(?:^|\.)medium\.com$/, /^source$/],
];

/**
 * Query parameters that tell the host from where the reader came and nothing else.
 * @param hostname of the address in lower case
 */
export function isTrackingParameter(name: string, hostname: string): boolean {
  return (
    everywhere.test(name) ||
    onHosts.some(([host, names]) => host.test(hostname) && names.test(name))
  );
}
