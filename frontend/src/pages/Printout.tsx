import { useRecord } from "../record/lookup";
import { About } from "./About";
import { AccountPage } from "./AccountPage";
import { Brief } from "./Brief";
import { Dependence } from "./Dependence";
import { Disputes } from "./Disputes";
import { Estimates } from "./Estimates";
import { Ledgers } from "./Ledgers";
import { Overview } from "./Overview";
import { Positions } from "./Positions";
import { Promises } from "./Promises";
import { Timeline } from "./Timeline";
import { Voices } from "./Voices";

/** The whole dossier, one part after another, for paper. */
export function Printout() {
  const { view } = useRecord();
  return (
    <main class="printout">
      <Brief />
      <Overview />
      <Disputes />
      <Estimates target={null} />
      <Ledgers />
      <Timeline />
      <Promises target={null} />
      <Positions />
      <Voices />
      <Dependence />
      {view.accounts.map((account) => (
        <AccountPage key={account.id} id={account.id} claim={null} at={null} />
      ))}
      <About />
    </main>
  );
}
