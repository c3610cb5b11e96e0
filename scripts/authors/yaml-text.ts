import { parseDocument, type Document, type ToStringOptions } from 'yaml';

const styles: ToStringOptions[] = [
  { lineWidth: 0, flowCollectionPadding: false },
  { lineWidth: 0, flowCollectionPadding: true },
  { lineWidth: 0, flowCollectionPadding: false, indentSeq: false },
  { lineWidth: 0, flowCollectionPadding: true, indentSeq: false },
];

/**
 * Edits a YAML text and keeps its comments, order, quotes and indentation: it is written in the style that gives the
 * unedited text back byte for byte, so that a diff shows the edit and nothing else.
 * @param yaml a text without syntax errors
 */
export function editYaml(yaml: string, edit: (document: Document) => void): string {
  const style = styles.find((candidate) => parseDocument(yaml).toString(candidate) === yaml);
  const document: Document = parseDocument(yaml);
  edit(document);
  return document.toString(style ?? styles[0]);
}
