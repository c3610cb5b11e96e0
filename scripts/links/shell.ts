import type { PageFacts } from './scan-html.ts';

/** A page that its scripts fill has no more text than this of its own. */
const MAX_TEXT = 200;

const LOADING =
  /^(?:loading|加载中|正在加载|载入中|please wait|请稍候|(?:you need to|please) enable javascript)/i;

/** Whether a page is a frame that its scripts fill: what it lacks says nothing. */
export function isShell({ scripts, text, hasMount }: PageFacts): boolean {
  return scripts > 0 && text.length < MAX_TEXT && (text === '' || hasMount || LOADING.test(text));
}
