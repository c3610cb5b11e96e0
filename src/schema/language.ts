/** Tongues that a guide may be written in; each has a folder of words. */
export const guideLanguages = ['zh-CN', 'en'] as const;

export type GuideLanguage = (typeof guideLanguages)[number];
