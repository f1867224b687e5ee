import "./style/page.css";
import { render } from "preact";
import { App } from "./App";
import { Lookup, RecordProvider } from "./record/lookup";
import { readRecord } from "./record/read";

async function open(): Promise<void> {
  const root = document.getElementById("app")!;
  try {
    const view = await readRecord(document.getElementById("record")!);
    root.replaceChildren();
    render(
      <RecordProvider value={new Lookup(view)}>
        <App />
      </RecordProvider>,
      root,
    );
    document.documentElement.dataset.ready = "";
    performance.mark("ready"); // read by benchmarks/speed/dossier.py
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem);
    root.textContent = `This record cannot be shown: ${reason}.`;
  }
}

void open();
