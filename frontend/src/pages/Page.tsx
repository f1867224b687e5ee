import type { Address } from "../record/address";
import { useRecord } from "../record/lookup";
import { About } from "./About";
import { AccountPage } from "./AccountPage";
import { Accounts } from "./Accounts";
import { Brief } from "./Brief";
import { Dependence } from "./Dependence";
import { Disputes } from "./Disputes";
import { Estimates } from "./Estimates";
import { EventPage } from "./EventPage";
import { FindingPage, Findings, isKind } from "./Findings";
import { MapPage } from "./MapPage";
import { Ledgers } from "./Ledgers";
import { EntityPage, Names } from "./Names";
import { Overview } from "./Overview";
import { Positions } from "./Positions";
import { Promises } from "./Promises";
import { Search } from "./Search";
import { Timeline } from "./Timeline";
import { VoicePage, Voices } from "./Voices";

/** The page that an address leads to. */
export function Page({ address }: { readonly address: Address }) {
  const record = useRecord();
  switch (address.page) {
    case "overview":
      return <Overview />;
    case "brief":
      return <Brief />;
    case "map":
      return <MapPage />;
    case "disputes":
      return <Disputes />;
    case "ledgers":
      return <Ledgers />;
    case "findings":
      return <Findings kind={null} />;
    case "kind":
      return isKind(address.id) ? <Findings kind={address.id} /> : <Missing what="kind of finding" />;
    case "finding":
      return <FindingPage id={address.id} />;
    case "estimates":
      return <Estimates target={null} />;
    case "estimate":
      return <Estimates target={address.id} />;
    case "timeline":
      return <Timeline />;
    case "event":
      return <EventPage id={address.id} />;
    case "promises":
      return <Promises target={null} />;
    case "promise":
      return <Promises target={address.id} />;
    case "positions":
      return <Positions />;
    case "accounts":
      return <Accounts />;
    case "account":
      return <AccountPage id={address.id} claim={null} at={null} />;
    case "spot":
      return <AccountPage id={address.id} claim={null} at={address.at} />;
    case "claim": {
      const claim = record.claims.get(address.id);
      return claim ? (
        <AccountPage id={claim.account} claim={claim} at={address.at} />
      ) : (
        <Missing what="claim" />
      );
    }
    case "names":
      return <Names />;
    case "entity":
      return <EntityPage id={address.id} />;
    case "voices":
      return <Voices />;
    case "voice":
      return <VoicePage id={address.id} />;
    case "dependence":
      return <Dependence />;
    case "about":
      return <About />;
    case "search":
      return <Search words={address.words} />;
  }
}

/** What an address names and the record lacks. */
export function Missing({ what }: { readonly what: string }) {
  return (
    <>
      <h1>Not here</h1>
      <p>
        This record has no such {what}. It may have been built anew since the address was copied.
        Search for the words instead.
      </p>
    </>
  );
}
