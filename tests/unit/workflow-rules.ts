import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  permissions?: Record<string, string>;
  steps?: Step[];
  'timeout-minutes'?: number;
}

export interface Workflow {
  on: Record<string, unknown>;
  permissions?: unknown;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

/** A workflow file as data. YAML 1.2 reads `on` as a word, as GitHub does. */
export function readWorkflow(text: string): Workflow {
  const workflow = parse(text) as Workflow;
  const events = workflow.on as unknown;
  if (typeof events === 'string') workflow.on = { [events]: null };
  else if (Array.isArray(events))
    workflow.on = Object.fromEntries(events.map((event: string) => [event, null]));
  return workflow;
}

/** What is unsafe about a workflow, in short sentences; the rules of zizmor that matter here. */
export function findFaults(text: string): string[] {
  const { on, permissions, concurrency, jobs } = readWorkflow(text);
  const faults: string[] = [];
  for (const event of ['pull_request_target', 'workflow_run', 'issue_comment']) {
    if (event in on) faults.push(`runs on ${event}`);
  }
  if (JSON.stringify(permissions) !== '{}') faults.push('permissions at the top are not {}');
  if (concurrency === undefined) faults.push('no concurrency');
  if ('pull_request' in on && /\bsecrets\./.test(text))
    faults.push('secrets in a workflow of pull requests');
  for (const line of text.split('\n')) {
    const uses = /^\s*(?:-\s+)?uses:\s*(\S+)(.*)$/.exec(line);
    if (!uses) continue;
    if (!/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses[1]!))
      faults.push(`${uses[1]} is not pinned by a full SHA`);
    else if (!/^\s+# v\d+(?:\.\d+)*$/.test(uses[2]!))
      faults.push(`${uses[1]} does not name its version`);
  }
  for (const [name, job] of Object.entries(jobs))
    faults.push(...findJobFaults(name, job, 'pull_request' in on));
  return faults;
}

function findJobFaults(name: string, job: Job, isPullRequest: boolean): string[] {
  const faults: string[] = [];
  if (job.permissions === undefined) faults.push(`${name}: no permissions of its own`);
  if (isPullRequest && Object.values(job.permissions ?? {}).some((access) => access !== 'read')) {
    faults.push(`${name}: may write in a workflow of pull requests`);
  }
  const mayWrite = Object.values(job.permissions ?? {}).includes('write');
  if (
    mayWrite &&
    job.steps?.some(({ run }) => /(?:^|[\s;&|])(?:npm|npx|node|bash|sh)\s/.test(run ?? ''))
  ) {
    faults.push(`${name}: may write and runs code of the repository`);
  }
  if (job['timeout-minutes'] === undefined) faults.push(`${name}: no timeout`);
  for (const { uses, run, with: inputs } of job.steps ?? []) {
    if (uses?.startsWith('actions/checkout@') && inputs?.['persist-credentials'] !== false) {
      faults.push(`${name}: checkout keeps its credentials`);
    }
    // Whatever is put into a script by the template engine is code; values go through env.
    if (run?.includes('${{')) faults.push(`${name}: an expression in a script`);
    for (const [command] of run?.matchAll(/npm (?:ci|i|install)\b[^\n&|;]*/g) ?? []) {
      if (!/^npm ci\b.*--ignore-scripts\b/.test(command)) faults.push(`${name}: ${command.trim()}`);
    }
  }
  return faults;
}
