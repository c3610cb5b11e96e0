export type Name = 'view' | 'threshold' | 'cell';

export const views = [
  { name: '真彩色', says: '真彩色（红、绿、蓝）', composite: 'true' },
  { name: '假彩色', says: '假彩色（近红外、红、绿）', composite: 'false' },
] as const;
