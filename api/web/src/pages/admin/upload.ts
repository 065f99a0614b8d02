/** Sending a file with progress, which `fetch` cannot tell of, and following the job that reads it. */
import type { Http } from "../../api/http";
import { Problem } from "../../api/problem";

export interface ReportLine {
  id: string;
  name: string;
  plans: number;
  initiatives: number;
  passages: number;
  recognised: [what: string, number: number][];
  unrecognised: string[];
  warnings: string[];
}

export interface JobReport {
  added: string[];
  changed: string[];
  unchanged: string[];
  duplicates: { name: string; of: string }[];
  failed: { name: string; reason: string }[];
  documents: ReportLine[];
}

export interface Job {
  id: string;
  name: string;
  state: "waiting" | "running" | "done" | "failed";
  done: number;
  total: number;
  report: JobReport | null;
  error: string | null;
}

const EVERY_MS = 400;

/** Send a file. `progress` is told the share that is sent, 0 to 1. Raises `Problem`; 409 when the name is taken. */
export async function send(http: Http, file: File, replace: boolean, progress: (share: number) => void): Promise<Job> {
  const headers = await http.headers("POST");
  const body = new FormData();
  body.set("file", file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/documents?replace=${replace}`);
    headers.forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.addEventListener("progress", ({ loaded, total }) => progress(total ? loaded / total : 0));
    request.addEventListener("error", () => reject(new Problem(0, "unreachable")));
    request.addEventListener("load", () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as Job);
      else reject(refused(request));
    });
    request.send(body);
  });
}

/** Ask for a job until it has ended. Raises `Problem`. */
export async function follow(http: Http, first: Job, changed: (job: Job) => void): Promise<Job> {
  let job = first;
  while (job.state === "waiting" || job.state === "running") {
    changed(job);
    await new Promise((resolve) => window.setTimeout(resolve, EVERY_MS));
    job = await http.json<Job>(`/api/jobs/${encodeURIComponent(job.id)}`);
  }
  return job;
}

function refused(request: XMLHttpRequest): Problem {
  try {
    const { title = "", detail = "", type = "" } = JSON.parse(request.responseText) as Partial<Problem>;
    return new Problem(request.status, title, detail, type);
  } catch {
    return new Problem(request.status, "");
  }
}
