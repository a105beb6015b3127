/* SPDX-License-Identifier: Apache-2.0 */
/* The many wordings of one act: each sentence, read the whole way with the trained model, tells of one of that type between those parties, or of
 * none. The people are made up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "trained_model.h"

static const struct {
    const char *wanted; /* actors > recipients, PLOVER type; "none" */
    const char *text;
} wordings[] = {
    {"KEN>UGA ACCUSE", "Kenya accused Uganda of arming the rebels."},
    {"KEN,UGA>KEN,UGA ACCUSE", "Kenya and Uganda accused each other of moving the border posts."},
    {"KEN,UGA>KEN,UGA ACCUSE", "Kenya and Uganda have blamed each other for the collapse of the talks."},
    {"KEN>UGA ACCUSE", "Kenya condemned the arrest of its fishermen by Uganda."},
    {"KEN>UGA ACCUSE", "Kenya strongly criticised the decision of Uganda to close the border."},
    {"KEN>UGA ACCUSE", "Kenya has voiced concern about the build-up of Ugandan troops."},
    {"KEN>UGA ACCUSE", "Kenya expressed grave concern over the treatment of its citizens in Uganda."},
    {"KEN>UGA ACCUSE", "Kenyan President Tom Mboya said Uganda had violated the agreement."},
    {"KEN>UGA ACCUSE", "Uganda is sheltering the rebels, according to Kenya's foreign ministry."},
    {"KEN>UGA ACCUSE", "Kenya's foreign ministry called the Ugandan move provocative."},
    {"KEN>UGA ACCUSE", "Kenya slammed what it called Ugandan interference in its elections."},
    {"KEN>UGA ACCUSE", "Kenya lodged a complaint against Uganda at the Security Council."},
    {"KEN>UGA ACCUSE", "Kenya has summoned the Ugandan ambassador to protest against the shelling."},
    {"KEN>UGA ACCUSE", "Kenya held Uganda responsible for the attack."},
    {"KEN>UGA ACCUSE", "Kenya denounced Uganda's \"reckless\" behaviour at the border."},
    {"KEN>UGA ACCUSE", "Kenya regretted Uganda's decision to leave the pact."},
    {"KEN>UGA REQUEST", "Kenya urged Uganda to reopen the border."},
    {"KEN>UGA REQUEST", "Kenya called on Uganda to release the fishermen."},
    {"KEN>UGA REQUEST", "Kenya condemned the attack and called on Uganda to release the fishermen."},
    {"KEN>UGA REQUEST", "Kenya asked Uganda for an explanation."},
    {"KEN>UGA REQUEST", "Kenya demanded an apology from Uganda."},
    {"KEN>UGA REQUEST", "Kenya demanded that Uganda pull its troops out."},
    {"KEN>UGA REQUEST", "Kenya wants Uganda to hand over the suspects."},
    {"KEN>UGA REQUEST", "Kenya expects Uganda to respect the treaty, its foreign minister said."},
    {"KEN>UGA REQUEST", "Uganda must withdraw its troops, Kenyan President Tom Mboya said."},
    {"KEN>UGA REQUEST", "\"Uganda should stop these attacks,\" Kenyan President Tom Mboya said."},
    {"KEN>UGA REQUEST", "Kenya appealed to Uganda to show restraint."},
    {"KEN>UGA REQUEST", "Kenya has requested the extradition of two men from Uganda."},
    {"KEN>UGA REQUEST", "Kenya pressed Uganda to allow inspectors in."},
    {"KEN>UGA REQUEST", "Kenya is seeking the return of 40 cattle from Uganda."},
    {"KEN>UGA REQUEST", "Uganda was asked by Kenya to extend the ceasefire."},
    {"KEN>UGA REQUEST", "Kenya hopes that Uganda will reconsider its decision."},
    {"KEN>UGA REJECT", "Kenya rejected Uganda's demand for an apology."},
    {"KEN>UGA REJECT", "Kenya dismissed the Ugandan accusations as baseless."},
    {"KEN>UGA REJECT", "Kenya denied Ugandan claims that its troops had crossed the border."},
    {"KEN>UGA REJECT", "Kenya refused to extradite the men to Uganda."},
    {"KEN>UGA REJECT", "Kenya turned down an offer of help from Uganda."},
    {"KEN>UGA REJECT", "Kenya ruled out any concession to Uganda."},
    {"KEN>UGA REJECT", "Kenya will not give in to Ugandan pressure, President Tom Mboya said."},
    {"KEN>UGA REJECT", "Kenya said it would not sign the pact with Uganda."},
    {"KEN>UGA THREATEN", "Kenya threatened to cut off electricity to Uganda."},
    {"KEN>UGA THREATEN", "Kenya warned Uganda that any attack would be answered."},
    {"KEN>UGA THREATEN", "Kenya warned Uganda of serious consequences."},
    {"KEN>UGA THREATEN", "Kenya warned Uganda against crossing the border."},
    {"KEN>UGA THREATEN", "Kenya will retaliate if Uganda closes the border, President Tom Mboya said."},
    {"KEN>UGA THREATEN", "Kenya vowed to avenge the killing of its soldiers by Uganda."},
    {"KEN>UGA SANCTION", "Kenya imposed sanctions on Uganda."},
    {"KEN>UGA SANCTION", "Kenya expelled three Ugandan diplomats."},
    {"KEN>UGA SANCTION", "Kenya has recalled its ambassador from Uganda."},
    {"KEN>UGA SANCTION", "Kenya recalled its ambassador to Uganda for consultations."},
    {"KEN>UGA SANCTION", "Kenya broke off diplomatic relations with Uganda."},
    {"KEN>UGA SANCTION", "Kenya closed its border with Uganda."},
    {"KEN>UGA SANCTION", "Kenya banned imports of Ugandan eggs."},
    {"KEN>UGA SANCTION", "Kenya suspended its aid to Uganda."},
    {"KEN>UGA SANCTION", "Kenya froze the accounts of ten Ugandan officials."},
    {"KEN>UGA SANCTION", "Kenya cancelled a visit by Ugandan President Paul Okello."},
    {"KEN>UGA SANCTION", "Kenya withdrew from the customs pact with Uganda."},
    {"KEN>UGA SANCTION", "Three Ugandan diplomats were expelled by Kenya."},
    {"KEN>UGA SANCTION", "Kenya declared the Ugandan ambassador persona non grata."},
    {"KEN>UGA SANCTION", "Kenya stopped issuing visas to Ugandan citizens."},
    {"KEN>UGA COERCE", "Kenya arrested 14 Ugandan fishermen on the lake."},
    {"KEN>UGA COERCE", "Kenya detained a Ugandan diplomat."},
    {"KEN>UGA COERCE", "Kenyan police seized a Ugandan ship."},
    {"KEN>UGA COERCE", "Kenya deported 200 Ugandans."},
    {"KEN>UGA COERCE", "A Kenyan court sentenced two Ugandans to ten years in prison for spying."},
    {"KEN>UGA ASSAULT", "Kenyan troops attacked a Ugandan army post."},
    {"KEN>UGA ASSAULT", "Kenyan jets bombed a camp in Uganda."},
    {"KEN>UGA ASSAULT", "Kenya shelled villages in Uganda on Monday."},
    {"KEN>UGA ASSAULT", "Two Ugandan soldiers were killed by Kenyan fire."},
    {"KEN>UGA ASSAULT", "Kenya fired rockets into Uganda."},
    {"KEN>UGA ASSAULT", "Kenyan forces shot down a Ugandan helicopter."},
    {"KEN,UGA>KEN,UGA ASSAULT", "Kenyan and Ugandan troops exchanged fire on Monday."},
    {"KEN>UGA ASSAULT", "Kenyan troops crossed into Uganda on Monday."},
    {"KEN>UGA MOBILIZE", "Kenya massed troops on the Ugandan border."},
    {"KEN>UGA MOBILIZE", "Kenya sent 2,000 more soldiers to the border with Uganda."},
    {"KEN>UGA MOBILIZE", "Kenya deployed missiles near the Ugandan border."},
    {"KEN>UGA MOBILIZE", "Kenya put its army on alert after the Ugandan attack."},
    {"KEN>UGA SUPPORT", "Kenya thanked Uganda for its help."},
    {"KEN>UGA SUPPORT", "Kenya congratulated Uganda on its independence day."},
    {"KEN>UGA SUPPORT", "Kenya welcomed Uganda's decision to reopen the border."},
    {"KEN>UGA SUPPORT", "Kenya offered its condolences to Uganda over the landslide."},
    {"KEN>UGA SUPPORT", "Kenya praised Uganda for taking in the refugees."},
    {"KEN>UGA SUPPORT", "Kenya backs Uganda's bid for a seat on the council."},
    {"KEN>UGA SUPPORT", "Kenya stands with Uganda, President Tom Mboya said."},
    {"KEN>UGA SUPPORT", "Kenya apologised to Uganda for the incident."},
    {"KEN>UGA SUPPORT", "Kenya voiced support for the territorial integrity of Uganda."},
    {"KEN>UGA SUPPORT", "Kenya reaffirmed its solidarity with the people of Uganda."},
    {"KEN>UGA SUPPORT", "Kenyan President Tom Mboya expressed gratitude to his Ugandan counterpart for the welcome."},
    {"KEN>UGA SUPPORT", "Kenya recognised the new government of Uganda."},
    {"KEN>UGA AID", "Kenya sent food and medicine to Uganda after the floods."},
    {"KEN>UGA AID", "Kenya gave Uganda a grant of 10 million dollars."},
    {"KEN>UGA AID", "Kenya delivered four helicopters to Uganda."},
    {"KEN>UGA AID", "Kenya handed over two patrol boats to Uganda."},
    {"KEN>UGA AID", "Kenya donated vaccines to Uganda."},
    {"KEN>UGA AID", "Kenya lent Uganda 20 million dollars."},
    {"KEN>UGA AID", "Kenyan troops trained Ugandan soldiers."},
    {"KEN>UGA RETREAT", "Kenya withdrew its troops from Uganda."},
    {"KEN>UGA RETREAT", "Kenya freed 14 Ugandan fishermen."},
    {"KEN>UGA RETREAT", "Kenya released a Ugandan ship."},
    {"KEN>UGA RETREAT", "Kenya returned the bodies of two soldiers to Uganda."},
    {"KEN>UGA CONCEDE", "Kenya lifted its ban on Ugandan eggs."},
    {"KEN>UGA CONCEDE", "Kenya eased the sanctions on Uganda."},
    {"KEN>UGA CONCEDE", "Kenya dropped its objections to Ugandan membership."},
    {"KEN>UGA CONCEDE", "Kenya cancelled the debt of Uganda."},
    {"KEN>UGA AGREE", "Kenya agreed to sell electricity to Uganda."},
    {"KEN,UGA>KEN,UGA AGREE", "Kenya and Uganda agreed to reopen the border."},
    {"KEN,UGA>KEN,UGA AGREE", "Kenya and Uganda signed an agreement on fishing."},
    {"KEN,UGA>KEN,UGA AGREE", "Kenya and Uganda reached a deal on the lake."},
    {"KEN,UGA>KEN,UGA AGREE", "A trade agreement was signed by Kenya and Uganda."},
    {"KEN>UGA AGREE", "Kenya promised to help Uganda rebuild the bridge."},
    {"KEN>UGA AGREE", "Kenya pledged 10 million dollars to Uganda."},
    {"KEN>UGA AGREE", "Kenya offered Uganda a loan."},
    {"KEN>UGA AGREE", "Kenya is ready to resume talks with Uganda, its foreign minister said."},
    {"KEN>UGA AGREE", "Kenya will send doctors to Uganda."},
    {"KEN>UGA AGREE", "Kenya accepted Uganda's proposal."},
    {"KEN>UGA AGREE", "Kenya plans to build a pipeline to Uganda."},
    {"KEN>UGA AGREE", "Kenya invited Ugandan President Paul Okello to visit Nairobi."},
    {"KEN,UGA>KEN,UGA COOPERATE", "Kenya and Uganda restored diplomatic relations."},
    {"KEN>UGA COOPERATE", "Kenya extradited a suspect to Uganda."},
    {"KEN,UGA>KEN,UGA COOPERATE", "Kenyan and Ugandan forces held joint exercises on the lake."},
    {"KEN>UGA COOPERATE", "Kenya reopened its embassy in Uganda."},
    {"KEN,UGA>KEN,UGA COOPERATE", "Kenya and Uganda opened a joint border post."},
    {"KEN>UGA COOPERATE", "Kenya shared intelligence with Uganda."},
    {"none", "Kenya's economy grew faster than Uganda's last year."},
    {"none", "The road from Kenya to Uganda was closed by a landslide."},
    {"none", "Kenya beat Uganda 2-1 in the final."},
    {"none", "The lake lies between Kenya and Uganda."},
    {"none", "A Kenyan company opened a shop in Uganda."},
    {"none", "Two Ugandan tourists died in a bus crash in Kenya."},
    {"none", "Kenya's parliament debated the budget."},
    {"KEN>UGA ACCUSE", "Kenya condemned the attack on Tanzania by Uganda."},
    {"KEN>UGA ACCUSE", "Kenya condemned Uganda's attack on Tanzania."},
    {"KEN>UGA ACCUSE", "Kenya condemned the Ugandan attack on a Tanzanian village."},
    {"KEN>UGA SUPPORT", "Kenya welcomed the release of Tanzanian prisoners by Uganda."},
    {"KEN>UGA ACCUSE", "Kenya deplored the expulsion of Tanzanian diplomats by Uganda."},
    {"KEN>UGA REQUEST", "Kenya urged Uganda to withdraw its troops from Tanzania."},
    {"KEN>UGA REQUEST", "Kenya called for the withdrawal of Ugandan troops from Tanzania."},
    {"KEN>UGA REQUEST", "Kenya called for an end to Uganda's attacks on Tanzania."},
    {"KEN>UGA REQUEST", "Kenya demanded an immediate halt to Ugandan shelling of Tanzanian villages."},
    {"KEN>TZA SUPPORT", "Kenya expressed solidarity with Tanzania after the attack by Uganda."},
    {"KEN>TZA SUPPORT", "Kenya sent its condolences to Tanzania over the killing of its soldiers by Uganda."},
    {"KEN>UGA ACCUSE", "Kenya accused Uganda of attacking Tanzania."},
    {"KEN>UGA ACCUSE", "Kenya blamed Uganda for the war in Tanzania."},
    {"KEN>TZA AID", "Kenya gave Tanzania weapons to fight Uganda."},
    {"KEN>TZA AGREE", "Kenya promised Tanzania help against Uganda."},
    {"KEN>UGA SANCTION", "Kenya imposed sanctions on Uganda over its attack on Tanzania."},
    {"KEN>UGA THREATEN", "Kenya warned Uganda not to attack Tanzania."},
    {"KEN>TZA REQUEST", "Kenya asked Tanzania to mediate with Uganda."},
    {"KEN>TZA SUPPORT", "Kenya thanked Tanzania for mediating with Uganda."},
    {"KEN>TZA SUPPORT", "Kenya praised Tanzania's efforts to end the war between Uganda and Rwanda."},
    {"UGA>KEN REJECT", "Uganda rejected Kenya's accusation that it had attacked Tanzania."},
    {"UGA>KEN REJECT", "Uganda dismissed Kenyan criticism of its attack on Tanzania."},
    {"KEN>UGA REQUEST", "In a meeting with his Tanzanian counterpart, Kenya's foreign minister called on Uganda to leave the town."},
    {"KEN>TZA REQUEST", "Kenya's president asked his Tanzanian counterpart to put pressure on Uganda."},
    {"KEN,TZA>UGA ACCUSE", "Kenya and Tanzania condemned the Ugandan attack."},
    {"KEN,TZA>UGA REQUEST", "The presidents of Kenya and Tanzania urged Uganda to stop the fighting."},
    {"KEN,TZA>KEN,TZA AGREE", "Kenya and Tanzania agreed to send troops to Uganda."},
    {"KEN>UGA ASSAULT", "Kenya attacked Uganda with Tanzanian support."},
    {"TZA>KEN ACCUSE", "Tanzania said Kenya was interfering in Uganda."},
    {"TZA>KEN ACCUSE", "According to Tanzania, Kenya is arming Ugandan rebels."},
    {"UGA>KEN REQUEST", "Kenya was asked by Uganda to leave Tanzania."},
    {"KEN>UGA SUPPORT", "Kenya supports Uganda's right to defend itself against Tanzania."},
    {"KEN>UGA SUPPORT", "Kenya recognises Uganda's sovereignty over the islands claimed by Tanzania."},
    {"KEN>UGA REQUEST", "Kenyan President Tom Mboya met his Ugandan counterpart Paul Okello in Kampala. He urged Uganda to reopen the border."},
    {"UGA>KEN REQUEST", "Kenyan President Tom Mboya met his Ugandan counterpart Paul Okello in Kampala. Okello asked him to release the fishermen."},
    {"UGA>KEN AGREE", "Kenyan President Tom Mboya met Ugandan President Paul Okello. The Ugandan leader promised to release the fishermen."},
    {"KEN,UGA>KEN,UGA AGREE", "Kenyan President Tom Mboya met Ugandan President Paul Okello. The two leaders agreed to reopen the border."},
    {"KEN,UGA>KEN,UGA AGREE", "Kenyan President Tom Mboya met Ugandan President Paul Okello. They agreed to set up a joint commission."},
    {"KEN,UGA>KEN,UGA AGREE", "The foreign ministers of Kenya and Uganda met in Kampala. Both sides agreed to resume flights."},
    {"KEN>UGA ACCUSE", "Kenya closed the border. Its foreign ministry accused Uganda of smuggling arms."},
    {"UGA>KEN REJECT", "Uganda rejected Kenya's call for an inquiry."},
    {"UGA>KEN REJECT", "Kenya asked Uganda to hand over the men, but Uganda declined."},
    {"UGA>KEN REJECT", "Kenya's request was turned down by Uganda."},
    {"UGA>KEN AGREE", "Uganda accepted Kenya's request for talks."},
    {"UGA>KEN ACCUSE", "In response, Ugandan officials accused Kenya of lying."},
    {"KEN>UGA SANCTION", "In response to the attack by Uganda, Kenya expelled the Ugandan ambassador."},
    {"KEN>UGA SANCTION", "The Ugandan ambassador was expelled from Kenya on Monday."},
    {"KEN>UGA SANCTION", "Kenya's decision to expel the Ugandan ambassador surprised many."},
    {"KEN>UGA ACCUSE", "Kenyan Foreign Minister Ruth Wanjala told parliament that Uganda was behind the attack."},
    {"KEN>UGA ACCUSE", "Speaking in Nairobi, Kenyan President Tom Mboya denounced the Ugandan attack as an act of war."},
    {"KEN>UGA THREATEN", "\"We will respond with force to any Ugandan attack,\" Kenyan Defence Minister James Otieno said."},
    {"KEN>UGA SUPPORT", "Kenyan President Tom Mboya said Kenya would always stand by Uganda."},
    {"KEN>UGA SUPPORT", "The Kenyan government has expressed its full support for Uganda."},
    {"KEN>UGA SUPPORT", "\"Uganda is our closest friend,\" Kenyan President Tom Mboya said."},
    {"KEN>UGA SUPPORT", "Kenyan President Tom Mboya congratulated Paul Okello on his re-election as president of Uganda."},
    {"KEN>UGA AGREE", "Kenyan President Tom Mboya said his government was willing to help Uganda."},
    {"KEN>UGA AGREE", "\"We are ready to sit down with Uganda,\" a Kenyan spokesman said."},
    {"KEN>UGA AGREE", "Kenya and its allies pledged 100 million dollars for Uganda."},
    {"KEN>UGA AID", "Uganda has received 10 million dollars in aid from Kenya."},
    {"UGA>KEN SUPPORT", "Uganda is grateful to Kenya for the aid, President Paul Okello said."},
    {"UGA>KEN ASSAULT", "A Ugandan air strike on a Kenyan village killed three people."},
    {"KEN>UGA REQUEST", "Kenya wants Uganda to pay for the damage."},
    {"KEN>UGA REQUEST", "\"Uganda must stop this,\" Kenya's ambassador told the Security Council."},
    {"KEN>UGA REQUEST", "Kenya's ambassador told the Security Council that Uganda must withdraw its troops."},
    {"KEN>UGA REQUEST", "Kenyan President Tom Mboya expressed hope that Uganda would sign the treaty."},
    {"KEN>UGA ACCUSE", "Kenya is worried about the Ugandan military build-up."},
    {"KEN>UGA ACCUSE", "The Kenyan foreign ministry said the Ugandan statement was a lie."},
    {"UGA>KEN REJECT", "The Ugandan foreign ministry said the Kenyan accusations were baseless."},
    {"KEN>UGA REJECT", "Kenya has no intention of recognising the Ugandan claim to the island."},
    {"KEN>UGA REJECT", "Kenya will never accept Ugandan rule over the island, President Tom Mboya said."},
    {"KEN>UGA SUPPORT", "Readout of President Mboya's Call with President Okello of Uganda. President Tom Mboya of Kenya spoke today with President Paul Okello of Uganda. He thanked President Okello for his leadership."},
    {"KEN>UGA SUPPORT", "President Tom Mboya of Kenya spoke today with President Paul Okello of Uganda. The President reaffirmed Kenya's support for Uganda's sovereignty."},
    {"KEN>UGA AGREE", "President Tom Mboya of Kenya spoke today with President Paul Okello of Uganda. He reaffirmed Kenya's commitment to deepening cooperation with Uganda."},
    {"KEN,UGA>KEN,UGA AGREE", "The two sides, Kenya and Uganda, reaffirmed their commitment to further develop bilateral relations."},
    {"KEN,UGA>KEN,UGA AGREE", "The foreign ministers of Kenya and Uganda discussed trade and agreed to remain in close contact."},
    {"KEN>UGA SUPPORT", "Kenya's minister commended Uganda for hosting refugees."},
    {"KEN>UGA SUPPORT", "The Kenyan foreign minister expressed appreciation for Uganda's role in the peace process."},
    {"KEN>UGA SUPPORT", "Kenyan President Tom Mboya extended his congratulations to the people of Uganda on their national day."},
    {"KEN>UGA SUPPORT", "Kenyan President Tom Mboya sent a message of condolence to Ugandan President Paul Okello over the ferry accident."},
    {"KEN>UGA SUPPORT", "Kenya attaches great importance to its relations with Uganda, the minister said."},
    {"KEN>UGA REQUEST", "Kenyan Foreign Minister Ruth Wanjala stressed that Uganda should implement the agreement in full."},
    {"KEN>UGA REQUEST", "Kenya reiterated its call for the immediate release of its citizens held in Uganda."},
    {"KEN>UGA REQUEST", "Kenya encourages Uganda to continue its reforms."},
    {"KEN>UGA REQUEST", "Kenyan Foreign Minister Ruth Wanjala reminded Uganda of its obligations under the treaty."},
    {"KEN>UGA ACCUSE", "Kenyan Foreign Minister Ruth Wanjala raised Kenya's concerns over human rights in Uganda."},
    {"KEN>UGA ACCUSE", "Kenya strongly condemns the Ugandan missile launch."},
    {"KEN>UGA ACCUSE", "The statement of the Kenyan foreign ministry called the actions of Uganda unacceptable."},
    {"KEN>UGA AGREE", "Kenya looks forward to working with the new government of Uganda."},
    {"KEN>UGA AGREE", "Kenya stands ready to support Uganda in its recovery."},
    {"KEN>UGA AGREE", "Kenya remains committed to its partnership with Uganda."},
    {"KEN>UGA AGREE", "Kenya announced 20 million dollars in new assistance for Uganda."},
    {"KEN>UGA AGREE", "Kenyan President Tom Mboya accepted an invitation to visit Uganda."},
    {"KEN>UGA AGREE", "Kenyan President Tom Mboya expressed interest in expanding cooperation with Uganda."},
    {"KEN>UGA AGREE", "Kenya intends to open a consulate in Uganda."},
    {"UGA>KEN SUPPORT", "For his part, Ugandan President Paul Okello thanked Kenya for its help."},
    {"UGA>KEN SUPPORT", "Kenyan Foreign Minister Ruth Wanjala met President Paul Okello of Uganda in Kampala. The Ugandan side highly appreciated Kenya's support."},
    {"UGA>KEN AGREE", "In turn, the Ugandan minister noted that Uganda was interested in buying Kenyan tea."},
    {"KEN>UGA REJECT", "Kenya categorically rejects the allegations made by Uganda."},
    {"KEN>UGA THREATEN", "Kenya reserves the right to respond to any attack by Uganda."},
    {"KEN>UGA THREATEN", "If Uganda does not stop, Kenya will take all necessary measures, the ministry said."},
    {"KEN>UGA SANCTION", "Kenya today imposed visa restrictions on 12 Ugandan officials."},
    {"KEN>UGA SANCTION", "Kenya is designating three Ugandan companies for supporting the rebels."},
    {"KEN>UGA AID", "Kenya has provided more than 30 million dollars in humanitarian aid to Uganda since January."},
    {"KEN,UGA>KEN,UGA COOPERATE", "Kenya and Uganda are working together to fight cholera."},
    {"KEN,UGA>KEN,UGA AGREE", "Kenya and Uganda signed a memorandum of understanding on tourism."},
    {"KEN,UGA>KEN,UGA AGREE", "A memorandum of understanding was signed between Kenya and Uganda."},
    {"KEN,UGA>KEN,UGA AGREE", "Following the talks, Kenya and Uganda adopted a joint declaration."},
    {"KEN,UGA>KEN,UGA SUPPORT", "The two ministers of Kenya and Uganda praised the excellent relations between the two countries."},
    {"KEN,UGA>TZA REQUEST", "Kenya and Uganda called on Tanzania to reopen its ports."},
    {"KEN,UGA>TZA SUPPORT", "Kenya and Uganda reiterated their support for Tanzania."},
    {"KEN>UGA ACCUSE", "\"We have made strong representations to the Ugandan side,\" Kenyan Foreign Minister Ruth Wanjala said."},
    {"KEN>UGA REJECT", "Kenya's foreign ministry said the Ugandan allegations were absurd."},
    {"KEN>UGA ACCUSE", "Kenya conveyed its displeasure to Uganda over the arrests."},
    {"KEN>UGA REQUEST", "Kenya expects that Uganda will bring the attackers to justice."},
    {"KEN>UGA SUPPORT", "Kenya deeply appreciates Uganda's support for the peace process."},
    {"KEN>UGA SUPPORT", "Kenya expressed its heartfelt sympathy to the people of Uganda."},
    {"KEN>UGA AGREE", "Kenya is prepared to discuss the border with Uganda."},
    {"KEN>UGA REQUEST", "In a phone call with his Ugandan counterpart, Kenyan Foreign Minister Ruth Wanjala called for an immediate end to the violence in Uganda."},
    {"KEN>UGA ACCUSE", "Ugandan troops have killed 20 civilians, Kenya's defence ministry said."},
    {"KEN>UGA ACCUSE", "Kenya claims that Uganda is stealing its water."},
    {"KEN>UGA REJECT", "Kenya snubbed an invitation from Uganda."},
    {"KEN>UGA REJECT", "Kenya has ignored Uganda's appeals."},
    {"KEN>UGA REJECT", "Kenya is unwilling to negotiate with Uganda."},
    {"KEN>UGA REJECT", "Kenya's parliament rejected the border treaty with Uganda."},
    {"KEN>UGA SANCTION", "Kenya put three Ugandan generals on its sanctions list."},
    {"KEN>UGA SANCTION", "Kenya pulled out of the talks with Uganda."},
    {"KEN>UGA AID", "Kenya is hosting 20,000 refugees from Uganda."},
    {"KEN>UGA RETREAT", "Kenya called off its offensive against Ugandan forces."},
    {"KEN,UGA>KEN,UGA RETREAT", "Kenya and Uganda declared a ceasefire."},
    {"KEN,UGA>KEN,UGA AGREE", "Kenya and Uganda agreed to a ceasefire."},
    {"KEN,UGA>KEN,UGA AGREE", "Kenya and Uganda vowed to fight terrorism together."},
    {"KEN>UGA REQUEST", "Kenya urges Uganda to free fishermen"},
    {"KEN>UGA SANCTION", "Kenya expels Ugandan envoy"},
    {"KEN>UGA REJECT", "Kenya rejects Ugandan claim to island"},
    {"KEN>UGA THREATEN", "Kenya threatens Uganda with sanctions"},
    {"KEN>UGA AGREE", "Kenya offers to mediate between Uganda and rebels"},
    {"none", "The government of Colombia and the rebels have agreed to a truce, an envoy of Norway said."},
    {"none", "The government of Yemen signed a deal with the separatists, Oman said."},
    {"UGA>KEN ACCUSE", "The Kenyan ambassador to Kampala was summoned on Friday over the remarks."},
    {"UGA>KEN ACCUSE", "Kenya's ambassador in Kampala was summoned to the foreign ministry on Monday."},
    {"UGA>KEN ACCUSE", "The Kenyan ambassador to Uganda was called in to hear a protest."},
    {"UGA>KEN SANCTION", "The Kenyan charge d'affaires in Kampala was expelled."},
    {"KEN>UGA SANCTION", "Kenya recalled its ambassador to Kampala for consultations."},
    {"KEN>UGA SANCTION", "Kenya recalled its ambassador from Kampala on Monday."},
    {"KEN>UGA SANCTION", "The Kenyan ambassador to Kampala was recalled for consultations."},
    {"KEN>UGA SANCTION", "Kenya withdrew its envoy in Kampala."},
    {"KEN>UGA ACCUSE", "Kenya lodged a representation with Uganda over the arrests."},
    {"KEN>UGA REJECT", "Uganda's claim is absurd, Kenya's foreign minister said."},
};

static void add_codes(char *out, size_t size, const ro_code *codes, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        snprintf(out + strlen(out), size - strlen(out), "%s%s", i ? "," : "", codes[i]);
}

static bool is_wanted(const ro_act *act, const char *wanted)
{
    char told[200] = "";
    add_codes(told, sizeof told, act->actor.v, act->actor.n);
    snprintf(told + strlen(told), sizeof told - strlen(told), ">");
    add_codes(told, sizeof told, act->recipient.v, act->recipient.n);
    snprintf(told + strlen(told), sizeof told - strlen(told), " %s", ro_event_name((ro_event)act->event));
    return !strcmp(told, wanted);
}

static void each_wording(void **state)
{
    int wrong = 0;
    (void)state;
    for (size_t i = 0; i < sizeof wordings / sizeof *wordings; i++) {
        readout_document *document = read_on("2024-05-08", wordings[i].text);
        const ro_document *d = &document->annot;
        bool none = !strcmp(wordings[i].wanted, "none"), found = none;
        for (uint32_t k = 0; k < d->acts.n; k++) {
            bool typed = d->acts.v[k].event != RO_EVENT_NONE;
            found = none ? found && !typed : found || (typed && is_wanted(&d->acts.v[k], wordings[i].wanted));
        }
        if (!found)
            fprintf(stderr, "%s: %s\n", wordings[i].wanted, wordings[i].text), wrong++;
        readout_document_free(document);
    }
    assert_int_equal(wrong, 0);
}

/* Who speaks in a transcript, and who only asks. */
static void turns(void **state)
{
    static const char text[] = "Remarks by President Tom Mboya and President Paul Okello\n\n"
                               "President of Kenya Tom Mboya: I thank Uganda for its hospitality. We call on Uganda to open the bridge.\n\n"
                               "President of Uganda Paul Okello: Thank you. We will open the bridge for Kenya in May.\n\n"
                               "Question: Do you condemn Rwanda? We condemn Rwanda.\n\n"
                               "President of Uganda Paul Okello: We urge Rwanda to stop.\n";
    readout_document *document = read_on("2024-05-08", text);
    const ro_document *d = &document->annot;
    bool thanked = false, called = false, thanked_back = false, urged = false, asked = false;
    (void)state;
    for (uint32_t i = 0; i < d->acts.n; i++) {
        thanked |= is_wanted(&d->acts.v[i], "KEN>UGA SUPPORT");
        called |= is_wanted(&d->acts.v[i], "KEN>UGA REQUEST");
        thanked_back |= is_wanted(&d->acts.v[i], "UGA>KEN SUPPORT");
        urged |= is_wanted(&d->acts.v[i], "UGA>RWA REQUEST");
        asked |= d->acts.v[i].event == RO_EV_ACCUSE;
    }
    assert_true(thanked && called && thanked_back && urged);
    assert_false(asked);
    readout_document_free(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_wording), cmocka_unit_test(turns)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
