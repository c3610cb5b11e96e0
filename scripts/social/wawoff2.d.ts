declare module 'wawoff2/decompress.js' {
  /** The font inside a WOFF2 file. */
  export default function decompress(font: Uint8Array): Promise<Uint8Array>;
}
