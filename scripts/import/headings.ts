import { textOfAtoms, type Atom, type LinkAtom } from './blocks.ts';
import { plainLine } from './marks.ts';
import { bare } from './name-links.ts';

/** A heading as a title: without its number, its marks, and what stands at its end. */
export function headingTitle(text: string): string {
  const line = plainLine(text)
    .replace(/[¶#↑⬆🔗🔝]+$/u, '')
    .replace(/\s*[:：]+$/u, '')
    .trim();
  const numbered =
    /^(?:\d{1,3}(?:\.[\dx]{1,3})+[.、．)）:：]?\s*|\d{1,3}[.、．)）:：]\s*(?![\d.])|第?[一二三四五六七八九十]{1,3}[章节]?[、.．:：]\s*|[(（][\d一二三四五六七八九十]{1,3}[)）]\s*)(?=.*\p{L})/u;
  return line.replace(numbered, '').trim() || line;
}

/** The title of a heading without its badges and the links that jump to it or away. */
export function titleOfHeading(atoms: readonly Atom[]): string {
  const kept = atoms.filter((atom) => atom.type !== 'link' || !(isJump(atom) || atom.isPicture));
  return headingTitle(textOfAtoms(kept));
}

/** A link of a heading that leads to its own place or back to the top. */
function isJump({ address, text }: LinkAtom): boolean {
  return (
    address.startsWith('#') &&
    (bare(text) === '' || /^(?:¶|back to top|top|回到顶部|返回目录|toc)$/iu.test(bare(text)))
  );
}

/** Headings under which a list speaks of itself: nobody learns the subject there. */
export function isAboutList(title: string): boolean {
  return /^(?:contribut(?:e|ing|ions?|ors?)(?: guidelines?| guide)?|how to contribute|licen[cs]e|copyright|sponsors?|backers|star history|shar(?:e|ing)|stargazers(?: over time)?|credits?|acknowledge?ments?|code of conduct|support(?: us)?|donate|贡献(?:者|指南)?|如何贡献|参与贡献|许可(?:证|协议)?|版权(?:声明)?|赞助(?:商)?|致谢|鸣谢|打赏|star ?历史)$/iu.test(
    title,
  );
}

/** Headings that say that the list follows, and nothing of what is in it. */
export function isContents(title: string): boolean {
  return /^(?:table of contents?|contents?|toc|index|目录|内容目录|快速导航|导航)$/iu.test(title);
}

/** Titles of what folds that say nothing of what is in it. */
export function isFoldWord(title: string): boolean {
  return /^(?:(?:click (?:here )?to )?(?:expand|show|open|unfold|collapse|view|see)(?: (?:contents?|all|more|list|details|me))?|details|more|展开|点击展开|点开|查看(?:更多|全部)?|更多|目录)[.…!！]*$/iu.test(
    title,
  );
}
