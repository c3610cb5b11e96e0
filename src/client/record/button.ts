/** A button that a reader's record adds to a page. */
export function createButton(
  name: string,
  onClick: () => void,
  className = 'quiet',
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.textContent = name;
  button.addEventListener('click', onClick);
  return button;
}
