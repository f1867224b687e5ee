"""In which sense a word stands, by what hangs on it."""

import pytest

from tests.extraction.sentences import types


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What one thinks all the time is no agreement; what was agreed is one.
        ("I agree with her on most things.", "other"),
        ("We don't always agree on prices.", "other"),
        ("Ostra agreed with Velm on a price.", "agreement"),
        # Advice that wants something done, and a friend who is put in a good word for.
        ("The guild recommended that the mill be closed.", "demand"),
        ("Orr was recommended to the mayor by a friend.", "other"),
        # Words are no weapons, whatever they are called.
        ("Orr attacked the mayor for being late.", "other"),
        ("Orr attacked the mayor as a liar.", "other"),
        ("Thieves attacked the mayor for his coat.", "attack"),
        # A window that thieves smash is no riot.
        ("Thieves rammed the jewelry store, smashing a window.", "other"),
        ("Youths smashed windows in Tarvik.", "riot"),
        # Thieves who drive into a shop, and what comes a month after a theft.
        ("Thieves fled on Monday after smashing their car through the front window.", "other"),
        ("The raid comes a month after a gang stole nine rings.", "other"),
        ("Police raided a house in Tarvik.", "attack"),
        # Who puts up a barricade; riot police that only stand there; who falls down.
        ("Barricades were placed on the streets.", "other"),
        ("Students built a barricade on the bridge.", "protest"),
        ("A girl ran past a riot police cordon in Tarvik.", "other"),
        ("Riot police charged the crowd.", "crackdown"),
        ("She grips her chest and then collapses to the ground.", "other"),
        ("The roof of the mill collapsed.", "damage"),
        # What only tells which boy, and whose roadblock is a protest.
        ("She says slain Falk did not hold anything.", "other"),
        ("A boy shot in May was buried.", "other"),
        ("Guards set up a roadblock on the coast road.", "other"),
        ("Farmers set up a roadblock on the coast road.", "protest"),
        # A strike that is broken, and what a crowd only chants.
        ("Clerks broke the strike to count the dead.", "other"),
        ("The crowd chanted “how many of us will you kill today,” a clerk said.", "other"),
        # What is under attack; what is captured and withdrawn; what a storm is of.
        ("Our freedom is under attack from the guild.", "other"),
        ("The village is under attack from the north.", "attack"),
        ("The message was captured and kept by the clerk.", "other"),
        ("The mayor withdrew her proposal for a canal.", "other"),
        ("A blizzard of letters reached the mayor.", "other"),
        # Another verb of the same form; a figure for blame; whom a headline presents.
        ("The talk wound up with a song.", "other"),
        ("The song is an indictment of the guild.", "other"),
        # What a thing is like, and a hall that nobody conquers.
        ("It's always striking when a rival bows.", "other"),
        ("Pilots sat together before occupying the lobby.", "other"),
        # Sent away from an office, and no request.
        ("Kell was dismissed as manager of the mill.", "appointment"),
        ("The mayor promised to restore law and order.", "promise"),
        # A vote that nobody casts.
        ("She was voted best baker of the year.", "other"),
        ("The council voted for the tax.", "vote"),
        # The support of somebody else is not what was given.
        ("The survey has provided little clarity about the strength of her support.", "other"),
        ("Velm has provided food and support to the refugees.", "aid"),
        # Hundreds of thousands of something is one thing.
        ("Velm gave the hospital hundreds of thousands of dollars.", "aid"),
        # A verb in the noun of its own: the rally does the denouncing.
        ("The rally denounced the mayor's call for a ban on boats.", "accusation"),
        # A battle with milk from afar is none; a killing needs no soldiers.
        ("Farmers fought a losing battle against the importation of milk.", "other"),
        ("Two nuns were slain in their house.", "killing"),
        # A camera takes nobody prisoner, and a team of clerks is no army.
        ("The camera captured the fall of the mill.", "other"),
        ("The firm mobilized a team of engineers.", "other"),
        # Who comes to know another holds no talks; who bears an office, or several, do.
        ("She met a clerk in Tarvik.", "other"),
        ("She met the minister in Tarvik.", "talks"),
        ("Kell met with two envoys in Tarvik.", "talks"),
        ("Kell met a group of envoys in Tarvik.", "talks"),
        # A question is no request; what is called for a foul or for a day is no demand.
        ("Many in Velm are beginning to ask whether the guild protects them.", "other"),
        ("Falk asked the guild for help.", "demand"),
        ("The strike called for May 5 was attended by many pilots.", "labour_strike"),
        ("The guild called for calm.", "demand"),
        # A sentence is appealed before a court; who is condemned to something is not accused.
        ("Her death sentence will be appealed to the high court.", "trial"),
        ("The council condemned him to years of silence.", "other"),
        ("The council condemned the raid.", "accusation"),
        ("A preliminary hearing for Kell, charged with murder, took place.", "trial"),
        ("The committee held a hearing into the flood.", "investigation"),
        # A deed that is committed is no promise; what is committed to somebody is one.
        ("Kell committed a series of carjackings.", "other"),
        ("Kell committed ten million to the fund.", "promise"),
        # Set off, struck as, fought efforts: no fire, no attack.
        ("Kell set off a fire alarm.", "other"),
        ("He doesn't strike me as a strong man.", "other"),
        ("A man was struck by a stray bullet.", "attack"),
        ("Kell fought the guild's efforts to hide the files.", "other"),
        ("Fire crews attacked it from all sides.", "other"),
        # A road map of peace and one of the heart; a bow of a rival; a jury that is of two minds.
        ("The song is a road map to the heart.", "other"),
        ("The road map to peace was published in Velm.", "document"),
        ("Kell bowed to the big man.", "other"),
        ("Velm bowed to demands for a vote.", "concession"),
        # Who is sorry supports nobody; a dog is no person.
        ("Kell apologized to the guild.", "apology"),
        ("The family dog was found dead.", "other"),
        # Who testifies before a parliament is before no court; cans testify nowhere.
        ("Kell testified before the senate committee.", "investigation"),
        ("Kell testified before the judge.", "trial"),
        ("Piles of empty cans and a scar testify to the night.", "other"),
        # What somebody was under meanwhile, and who is backed into a corner.
        ("Kell sought a doctor in May, while under investigation for theft.", "other"),
        ("Kell is under investigation for theft.", "investigation"),
        ("Blows backed the rival into the ropes.", "other"),
        # What only tells who bears a name.
        ("The list holds the shoe bomber Oren Kell.", "other"),
        ("The shoe bomber was seen in Velm.", "bombing"),
        # Whom one telephones, and what is allowed.
        ("Kell made two phone calls to relatives.", "other"),
        ("Kell made a phone call to the minister.", "talks"),
        ("The facility has not been officially sanctioned.", "other"),
        # A charge is brought before a court.
        ("A man has been charged with arson.", "trial"),
        ("The clerk charged him with murder.", "trial"),
        ("The market found the miller guilty of theft.", "trial"),
    ],
)
def test_a_sense_hangs_on_what_stands_around(text: str, told: str) -> None:
    assert types(text)[0] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What one is asked in a talk, and leave that one asks for, are no demands.
        ("Clerks are asked to say what they saw.", "other"),
        # Roads are closed behind a fire, and who thanks a clerk backs no cause.
        ("Surrounding roads were closed, police said.", "other"),
        ("Soldiers closed the road to Tarvik.", "blockade"),
        ("Her family thanked the clerks for their work.", "other"),
        ("Her family thanked the government for its help.", "support"),
        ("She asked to use the telephone.", "other"),
        ("Anyone who saw it is asked to call the guild.", "other"),
        ("Witnesses begged the government to move them.", "demand"),
        ("All towns are asked to take in refugees.", "demand"),
        # Whom one begs, who requests a tool, and what readers want to see.
        ("Orr begged his neighbours for help.", "other"),
        ("Orr begged the government for help.", "demand"),
        ("Crews requested a second pump.", "other"),
        ("The guild requested a second bridge.", "demand"),
        ("A request for comment was not answered.", "other"),
        # A death that only sets a term, one that a judge hands down, and one that happened.
        ("They will name her only after she is dead.", "other"),
        ("They found that two of them were dead.", "casualties"),
        ("Death for Orr", "other"),
        # A worker who strikes, and one who is shot at.
        ("A gunman opened fire at a mill in Tarvik, killing two workers.", "attack"),
        # A shot that goes astray on a hunt.
        ("Orr shot his uncle in a hunting accident.", "other"),
        ("Orr shot his uncle in the arm.", "attack"),
        # Thieves who hit a shop or drive into it.
        ("Tarvik shop hit by jewel heist", "robbery"),
        ("Robbers crash a van into a shop.", "other"),
        ("Two vans crash in Tarvik.", "transport_accident"),
        # What a penalty is for was before.
        ("Orr is serving life in prison for rape.", "other"),
        # Whoever commits a row of thefts promises nothing, whatever comes next.
        ("Orr committed a series of burglaries before leaving Tarvik.", "robbery"),
        # Control of a family or a firm is no ground.
        ("Orr gained control of the company in 1981.", "other"),
        ("Rebels gained control of the town in 1981.", "territory"),
        # What a studio is clashed with over; editors who leave no news behind them.
        ("Orr clashed with the studio.", "other"),
        ("Journalists walked off, suspending all broadcasts.", "other"),
        ("The junta stepped in, suspending all broadcasts.", "restriction"),
        # A parley of neighbours, and a film's deal.
        ("Orr talked with her about the weather.", "other"),
        ("Orr talked with the minister about the weather.", "talks"),
        ("The two sides will make a deal on the film.", "agreement"),
        ("The two sides will make a deal on the hostages.", "peace_agreement"),
        # One gunman's rampage, and one of a mob.
        ("Orr's rampage made judges think.", "other"),
        ("The mob went on a rampage.", "riot"),
        # What guards pass through a door, and what a council passes.
        ("Guards pass meals and law books through the door.", "other"),
        ("The council passed a law on books.", "vote"),
        # Powers that a council cedes, and what is thought of the death penalty.
        ("The council ceded most of its powers.", "other"),
        ("The death penalty rarely brings peace of mind.", "other"),
        ("The guild's lawyers will seek the death penalty.", "trial"),
        # Where it is said is no trial.
        ("Outside court, the lawyer said she was tired.", "other"),
        # A number that goes down, and a clerk who says no.
        ("The income of millers declined by a tenth in May.", "other"),
        ("The clerk declined to speak in May.", "refusal"),
        # What is fought in court, and a war that is.
        ("These things are being fought in the press.", "other"),
        ("The battle was fought at Tarvik.", "attack"),
        ("A battle is going on between the studio and its star.", "other"),
        ("A battle is going on between the army and the rebels.", "attack"),
        ("The singer clashed with Kell Entertainment in May.", "other"),
        ("The army clashed with Kell rebels in May.", "attack"),
        # Who says the same has agreed on nothing.
        ("In a statement, the mayor and the minister agreed.", "other"),
        ("In a letter, the mayor agreed that the mill should stay.", "other"),
        ("The mayor and the minister agreed to open the mill.", "agreement"),
        # An economy is rebuilt in figure, a bridge by masons.
        ("The mayor strove to rebuild the economy with better roads.", "other"),
        ("The mayor strove to rebuild the bridge in Tarvik.", "repair"),
        # Whom an office has to hear before it builds is no party to talks.
        ("Consultation with government biologists means more work.", "other"),
        ("Consultation with government envoys began in May.", "talks"),
        # What runs through one, and what hits one.
        ("The fever shot through her veins.", "other"),
        # What a deed is by its nature, and one that was done.
        ("A quarrel is one thing and murder is quite another.", "other"),
        ("A riot is no game.", "other"),
        ("The murder of the clerk was a shock.", "killing"),
        # Who ends what others do.
        ("Another inmate tried to break up the attack.", "other"),
        # Fire demolishes a house by accident, an army on purpose.
        ("The fire demolished the old mill in Tarvik.", "damage"),
        ("The army demolished the old mill in Tarvik.", "property"),
        # What a shop sells is no contract; a mill is.
        ("The company sold a lot of milk from Velm.", "other"),
        ("The company sold the mill for 2 million dollars.", "contract"),
        # Who gives her name to admirers has agreed on nothing.
        ("She was signing books at conventions.", "other"),
        # Whom a law lets one put to death.
        ("The law lets them put a man to death.", "other"),
        # What is only given back; a consensus that is reached, and one that is only spoken of.
        ("Velm gave the money back.", "other"),
        ("There is less consensus about taxes.", "other"),
        ("The two parties reached a consensus about taxes.", "agreement"),
        # A house that approves, and one that is only in a name.
        ("The plan to break into a Tarvik National Committee was approved.", "other"),
        ("The house approved the plan.", "vote"),
        # A speech that cheers, and a banner that climbers bring.
        ("The mayor gave a pep talk to the party.", "other"),
        ("Climbers stormed the tower, unfurling a banner.", "other"),
        # What is blamed on the weather, and on a guild; a clerk who only calls to tell of it.
        ("The slump in bread was blamed on poor management.", "other"),
        ("The slump in bread was blamed on the guild.", "accusation"),
        ("A clerk called the guild to report the shooting.", "other"),
        # What only harms a cause, and whom a blast harms.
        ("The tax hurt the mayor in the polls.", "other"),
        ("A fair tax can't hurt.", "other"),
        ("The blast hurt nine clerks.", "casualties"),
        ("Nine clerks were hurt in Tarvik.", "casualties"),
        # Words and houses that are levelled.
        ("The guild levelled harsh criticism at the mayor.", "other"),
        ("The storm levelled nine houses.", "damage"),
        # What is made plain, and a crowd that marches.
        ("She demonstrated just how easily a lock breaks.", "other"),
        ("It was a demonstration of good faith.", "other"),
        ("They demonstrated in Tarvik.", "protest"),
        # Who lost a post, and who was shot at.
        ("The clerk was fired on June 20.", "other"),
        ("The patrol was fired on near Tarvik.", "attack"),
        # Ground that a speaker gains, and rebels.
        ("Orr gained ground among the old.", "other"),
        ("Rebels gained ground near Tarvik.", "territory"),
        # Races, and hills, that one withdraws from.
        ("Orr withdrew from the race.", "other"),
        ("Rebels withdrew from the hill.", "withdrawal"),
        # What a storm or a new machine threatens, and what a mayor does.
        ("The new technology threatens to change the trade.", "other"),
        ("The mayor threatened to shut the mill.", "threat"),
        # What is offensive, and an offensive.
        ("The remark was offensive.", "other"),
        ("The troops began an offensive.", "attack"),
        # Letters that are missing, and miners.
        ("Nine letters and a file are missing.", "other"),
        ("Two miners are missing.", "casualties"),
        # What a banker makes.
        ("The banker makes a killing on bonds.", "other"),
        # What is accorded to a guest; an accord; a deal that is only big.
        ("He was not accorded the rituals of a visit.", "other"),
        ("The two guilds reached an accord.", "agreement"),
        ("The vote was a big deal for the town.", "other"),
        # Demand for goods, what an office demands, and a picture that one asks for.
        ("The tax cut demand for exports.", "other"),
        ("A woman asked for a photo.", "other"),
        ("A woman asked for a lawyer.", "demand"),
        # A danger that is elevated.
        ("The chief elevated the dangers of the trade.", "other"),
        # Wounds are an injury, and no killing.
        ("A guard suffered stab wounds.", "casualties"),
    ],
)
def test_an_everyday_sense_is_of_no_type_or_of_its_own(text: str, told: str) -> None:
    assert told in types(text)
    assert told != "other" or set(types(text)) <= {"other", "statement"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What somebody finds of an event, or feels about it, is no event; what befalls it is one.
        ("Kell called the verdict bittersweet.", "other"),
        ("The family was happy with the verdict.", "other"),
        ("The mayor expressed shock at the deaths.", "other"),
        ("The judge called the verdict late on Monday.", "trial"),
        # The night of an event only dates what was done.
        ("They were together on the night of the shooting.", "other"),
        # Who is accused is told aside; what somebody believes besides is not told at all.
        ("The clerk accused of spraying two colleagues is a good neighbour.", "other"),
        ("Kell published notes of the vault believing Orr had arrested the miller.", "other"),
        # Clear to a jury, but nothing that a jury does.
        ("The tape made it clear to the jury.", "other"),
        ("The jury cleared the miller.", "trial"),
        # A committee called by its aim.
        ("Orr led the Committee to Re-elect the President.", "other"),
        # Devoted to a thing, an own deed, and a crowd that goes home by itself.
        ("The girl was committed to her pupils.", "other"),
        ("Velm is committed to ending the war.", "promise"),
        ("In a speech, Kell insisted on remaining anonymous until May.", "other"),
        ("Kell insisted on a vote.", "demand"),
        ("The marchers had dispersed by noon.", "other"),
        ("Police dispersed the marchers at noon.", "crackdown"),
        ("The coach agreed.", "other"),
        ("The two guilds agreed.", "agreement"),
    ],
)
def test_an_event_only_thought_of_or_dated_by_types_nothing(text: str, told: str) -> None:
    assert types(text)[0] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Where workers strike or a levy hits, no weapon is near.
        ("The schools were also hit.", "other"),
        ("The schools were also hit by missiles.", "attack"),
        ("The strike shut the harbour.", "other"),
        ("The strike hit an airbase near Tarvik.", "attack"),
        ("Vesland launched 214 strikes on Orva overnight.", "attack"),
        ("She struck oil in Velm.", "other"),
        ("Hundreds of schools were hit by strikes.", "other"),
        # What one strives for, and over what two are at odds; an army fights for ground.
        ("Orr could have fought harder for new schools.", "other"),
        ("They fought for control of the town.", "attack"),
        ("In May Orr clashed with Kell over immigration.", "other"),
        ("Youths clashed with guards.", "attack"),
        ("Kell enjoys shooting himself in the foot.", "other"),
        # Whom a singer talks to, and what a net makes easy.
        ("Kell talked to the press.", "other"),
        ("The net facilitated the spread of rumours.", "other"),
        ("Velm facilitated the talks.", "mediation"),
        # A chat of two friends, an office that weighs in, and the rules of a gang.
        ("Kell had a conversation with Orr in the lift.", "other"),
        ("The ministers had a conversation in Ostra.", "talks"),
        ("Offices must consult with government keepers.", "other"),
        ("Kell violated the protocol of the gang.", "other"),
        ("The first draft of her song was the best.", "other"),
        ("The ministers drafted a treaty.", "document"),
        # A convict who is caught again is no town; rules and fame are no ground.
        ("The convict was recaptured near Sel.", "other"),
        ("The court may convict the miller.", "trial"),
        ("The army recaptured the town.", "territory"),
        ("She retreated from the spotlight.", "other"),
        ("The council may withdraw the regulations.", "other"),
        ("The challenger pulled out through injury.", "other"),
        ("Users set the security zone of the browser to high.", "other"),
        # What a film keeps, and what a crowd, a player and a lie do.
        ("The fall was captured in a tape.", "other"),
        ("The film failed to capture the fan base.", "other"),
        ("Crowds flooded the streets of Ostra.", "other"),
        ("The river flooded the streets of Ostra.", "flood"),
        ("She collapsed to the ground.", "other"),
        ("The wall collapsed.", "damage"),
        ("The clerk destroyed the evidence.", "other"),
        ("Orr crashes the boards every time.", "other"),
        ("The leak could derail a cover-up.", "other"),
        ("The explosion of the disappointed swept all away.", "other"),
        ("Orr tortured himself over the choice.", "other"),
        # On demand, in failing health, in vain, and to nobody's name.
        ("The song is available on demand.", "other"),
        ("We couldn't ask for anything more.", "other"),
        ("Kell urged on the runners.", "other"),
        ("She had declined in health.", "other"),
        ("The boy pleaded in vain to be let in.", "other"),
        ("The haste is testimony to the danger.", "other"),
        ("Kell offered a show of remorse for a year.", "other"),
        ("Youths hacked chunks of marble off the wall.", "other"),
        ("The clerk may restrict the use of the hall.", "other"),
        # Whom an army trains, and whom a club does; who is called upon at all; who signs up.
        ("The rebels trained recruits in a camp.", "mobilisation"),
        ("Kell trained recruits in first aid and boxing.", "other"),
        ("When called upon, Kell will play.", "other"),
        ("The rebel star signed up for the film.", "other"),
    ],
)
def test_a_trigger_means_its_event_only_by_what_it_is_done_to_or_stands_beside(
    text: str, told: str
) -> None:
    assert types(text)[0] == told
