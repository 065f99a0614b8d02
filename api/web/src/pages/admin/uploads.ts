/** The uploads of this visit, one after the other, and what became of each. */
import type { Http } from "../../api/http";
import { Problem } from "../../api/problem";
import { follow, send, type Job } from "./upload";

export type UploadState = "sending" | "reading" | "done" | "failed" | "taken";

export interface Upload {
  id: number;
  file: File;
  state: UploadState;
  /** How much is done of what the state says, 0 to 1. */
  share: number;
  job: Job | null;
  problem: string;
}

export class Uploads {
  all: readonly Upload[] = [];
  private count = 0;

  constructor(
    private readonly http: Http,
    private readonly changed: () => void,
    private readonly told: (problem: Problem) => string,
  ) {}

  async add(files: Iterable<File>, replace = false): Promise<void> {
    const fresh = [...files].map((file): Upload => ({ id: (this.count += 1), file, state: "sending", share: 0, job: null, problem: "" }));
    this.all = [...fresh, ...this.all];
    this.changed();
    for (const upload of fresh) await this.run(upload, replace);
  }

  /** Send a file again in the place of the document that has its name. */
  async replace(upload: Upload): Promise<void> {
    this.all = this.all.filter(({ id }) => id !== upload.id);
    await this.add([upload.file], true);
  }

  private async run({ id, file }: Upload, replace: boolean): Promise<void> {
    try {
      const first = await send(this.http, file, replace, (share) => this.set(id, { share }));
      this.set(id, { state: "reading", share: 0 });
      const job = await follow(this.http, first, (now) => this.set(id, { share: now.total ? now.done / now.total : 0 }));
      this.set(id, { state: job.state === "done" ? "done" : "failed", share: 1, job, problem: job.error ?? "" });
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      this.set(id, { state: fault.status === 409 ? "taken" : "failed", problem: this.told(fault) });
    }
  }

  private set(id: number, change: Partial<Upload>): void {
    this.all = this.all.map((upload) => (upload.id === id ? { ...upload, ...change } : upload));
    this.changed();
  }
}
