import { z } from 'zod';
import type { Finding } from './finding.ts';
import { UnreadableError, type Publication } from './publication.ts';

/**
 * A text file of the publication.
 * @returns undefined where it cannot be read or is not UTF-8; `findings` then say so
 */
export async function readText(
  publication: Publication,
  file: string,
  findings: Finding[],
): Promise<string | undefined> {
  try {
    const bytes = await publication.read(file);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) {
      findings.push({ file, rule: 'unreadable', message: error.message });
    } else if (error instanceof TypeError) {
      findings.push({ file, rule: 'unreadable', message: 'ist kein UTF-8' });
    } else {
      throw error;
    }
    return undefined;
  }
}

/** JSON of a given shape; undefined where it is not, and `findings` then say so. */
export function parseJson<Shape>(
  json: string,
  schema: z.ZodType<Shape>,
  file: string,
  findings: Finding[],
): Shape | undefined {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    findings.push({ file, rule: 'unreadable', message: 'ist kein JSON' });
    return undefined;
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue === undefined ? '' : `${z.core.toDotPath(issue.path)}: ${issue.message}`;
  findings.push({ file, rule: 'unreadable', message: `hat nicht die erwartete Form (${where})` });
  return undefined;
}
