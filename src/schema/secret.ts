/** Parameters that hold a key or a signature, whatever their value. */
const secretNames =
  /^(?:(?:access|auth|id|refresh|api|user|private|security|session|csrf|xsrf|csrfmiddleware)?[-_]?token|sig|signature|jwt|(?:api|access|secret|private)[-_]?key(?:[-_]?id)?|(?:client|app)[-_]?secret|pass[-_]ticket|(?:php|j)sessionid|x-(?:amz|goog|oss|cos|tos|obs)-(?:signature|credential|security-token)|q-(?:signature|ak)|(?:aws|oss|obs)accesskeyid|googleaccessid)$/i;

/** Parameters that hold one only when their value is long. */
const maybeSecret =
  /^(?:auth(?:[-_]key|orization)?|session(?:[-_]?id)?|sid|secret|key|sign|ticket|credentials?|password|passwd|pwd)$/i;

/** Values that are a key by their form: JSON web tokens, keys of GitHub, OpenAI, AWS and Slack. */
const secretValue =
  /^(?:eyJ[\w-]{8,}\.[\w-]{8,}|gh[pousr]_\w{20,}|github_pat_\w{20,}|sk-[\w-]{20,}|AKIA[A-Z0-9]{16}$|xox[abprs]-[\w-]{10,})/;

/** Name of the parameter of an address that lets its holder in, or undefined. Searches query and fragment. */
export function findSecret(url: URL): string | undefined {
  if (/;jsessionid=/i.test(url.pathname)) return 'jsessionid';
  const fragment = url.hash.replace(/^#[^?&=]*[?&]|^#/, '');
  const parameters = [...url.searchParams, ...new URLSearchParams(fragment)];
  return parameters.find(
    ([name, value]) =>
      value !== '' &&
      (secretNames.test(name) ||
        (maybeSecret.test(name) && /^(?=.*\d)[\w+/=.~-]{20,}$/.test(value)) ||
        secretValue.test(value)),
  )?.[0];
}
