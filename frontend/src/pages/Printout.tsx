import { useRecord } from "../record/lookup";
import { About } from "./About";
import { AccountPage } from "./AccountPage";
import { Brief } from "./Brief";
import { Dependence } from "./Dependence";
import { Estimates } from "./Estimates";
import { Overview } from "./Overview";
import { Promises } from "./Promises";
import { Timeline } from "./Timeline";

/** The whole dossier, one part after another, for paper. */
export function Printout() {
  const { view } = useRecord();
  return (
    <main class="printout">
      <Brief />
      <Overview />
      <Estimates target={null} />
      <Timeline />
      <Promises target={null} />
      <Dependence />
      {view.accounts.map((account) => (
        <AccountPage key={account.id} id={account.id} claim={null} at={null} />
      ))}
      <About />
    </main>
  );
}
