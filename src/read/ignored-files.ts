/**
 * Whether a file is what a system or an editor leaves beside the files of an author: folder settings, swap files,
 * backups. Nobody reports them, nobody publishes them; .gitignore knows the same names.
 * @param name without its folder
 */
export function isIgnoredFile(name: string): boolean {
  return (
    /^(?:\.ds_store|thumbs\.db|ehthumbs\.db|desktop\.ini|4913)$/i.test(name) ||
    /^(?:\._|\.#)|^#.*#$|~$|\.sw[nop]$|\.(?:bak|orig)$/i.test(name)
  );
}
