/* SPDX-License-Identifier: Apache-2.0 */
/* What no single word makes: threats and promises ("will pay a heavy price", "all options are on the table", "under the accord, X will …"), charges
 * without a word that speaks ill ("is using migrants as a weapon", "has no right to"), help that arrives, what several do together. */
#include "events/acts.h"

static const char *const to_come[] = {"will", "shall", "'ll", "would", "\xE2\x80\x99ll", NULL};

static uint32_t child_in(const acts *a, uint32_t p, ro_str list)
{
    RO_CHILDREN(a->tree, c, p)
        if (ro_list_holds(list, tok(a, c)->lemma))
            return c;
    return RO_NONE;
}

/* "will face consequences", "will pay a heavy price", "will be held accountable": what whoever crosses the speaker is told to expect. */
bool acts_is_doom(const acts *a, uint32_t p)
{
    static const struct {
        const char *verbs, *things; /* things: of which one must be below it; NULL none need be */
    } dooms[] = {{"regret,rue", NULL},
                 {"pay", "price,dearly"},
                 {"face,suffer,bear,meet,encounter,see,incur,expect", "consequence,retaliation,response,punishment,sanction,isolation,reprisal,cost,defeat,blow,wrath,penalty,tariff,action,countermeasure,strike"},
                 {"hold", "accountable,responsible"}};
    static const char ends[] = "punish,destroy,crush,annihilate,obliterate,isolate";
    if (ro_passive(a->tree, p) && ro_list_holds(LIST(ends), tok(a, p)->lemma))
        return true;
    for (size_t i = 0; i < sizeof dooms / sizeof *dooms; i++)
        if (ro_list_holds(ro_str_of(dooms[i].verbs), tok(a, p)->lemma) &&
            (!dooms[i].things || ro_noun_below(a->tree, p, ro_str_of(dooms[i].things)) || child_in(a, p, ro_str_of(dooms[i].things)) != RO_NONE))
            return !ro_lemma_is(tok(a, p), "hold") || ro_passive(a->tree, p);
    return false;
}

static bool tell(acts *a, uint32_t p, uint8_t event, const ro_actors *actor, const ro_actors *recipient, const ro_source *source, float score)
{
    candidate c = {.predicate = p, .clause = p, .event = event, .actor = *actor, .recipient = *recipient, .source = *source, .score = score};
    if (!c.actor.n || !c.recipient.n)
        return false;
    acts_tell(a, &c);
    return true;
}

/* To others than who acts. */
static bool tell_to(acts *a, uint32_t p, uint8_t event, const ro_actors *actor, const ro_actors *recipient, const ro_source *source, float score)
{
    ro_actors others = ro_actors_without(recipient, actor);
    return tell(a, p, event, actor, &others, source, score);
}

/* Whom the clause is about: its subject, "you" of a transcript aside, where the speaker is not among them. */
static ro_actors other_spoken_of(const acts *a, uint32_t p, const ro_actors *voice)
{
    uint32_t subject = ro_child_sub(a->tree, p, RO_D_nsubj, RO_SUB_PASS);
    ro_actors whom = ro_phrase_actors(a->tree, subject == RO_NONE ? ro_subject(a->tree, p) : subject);
    ro_actors others = ro_actors_without(&whom, voice);
    return others.n == whom.n ? whom : ro_no_actors();
}

bool acts_by_doom(acts *a, uint32_t p, const ro_source *source)
{
    if (tok(a, p)->upos != RO_VERB || !ro_has_aux(a->tree, p, to_come) || ro_negated(a->tree, p) || !acts_is_doom(a, p))
        return false;
    ro_actors voice = acts_speaker(a, source), whom = other_spoken_of(a, p, &voice);
    return tell_to(a, p, RO_EV_THREATEN, &voice, &whom, source, 0.7f);
}

/* "All options remain on the table with regard to X", "no option is excluded". */
bool acts_by_options(acts *a, uint32_t p, const ro_source *source)
{
    uint32_t subject = ro_child(a->tree, p, RO_D_nsubj);
    bool table = ro_lemma_is(tok(a, p), "table") || ro_oblique(a->tree, p, "on") != RO_NONE;
    if (subject == RO_NONE || !ro_lemma_is(tok(a, subject), "option") || !table || !(ro_lemma_is(tok(a, p), "table") || ro_noun_below(a->tree, p, LIST("table"))))
        return false;
    ro_actors voice = acts_speaker(a, source), whom = ro_actors_below(a->tree, p, RO_NONE, &voice, RO_ANYONE);
    if (!whom.n)
        whom = acts_last_blamed(a, &voice);
    return tell_to(a, p, RO_EV_THREATEN, &voice, &whom, source, 0.7f);
}

/* "will take retaliatory measures", "would respond with countermeasures". */
bool acts_takes_measures(const acts *a, uint32_t p)
{
    static const char taking[] = "take,adopt,introduce,impose,respond,resort,launch,consider,undertake,carry";
    static const char things[] = "countermeasure,counter-measure,retaliation,retaliatory,reprisal,reciprocal,punitive";
    if (!ro_list_holds(LIST(taking), tok(a, p)->lemma))
        return false;
    if (ro_noun_below(a->tree, p, LIST(things)))
        return true;
    uint32_t thing = ro_child(a->tree, p, RO_D_obj);
    return thing != RO_NONE && child_in(a, thing, LIST(things)) != RO_NONE;
}

/* "Under the accord, Norland will …": what was agreed binds whoever will do it. */
bool acts_by_treaty(acts *a, uint32_t p, const ro_source *source)
{
    static const char papers[] = "accord,agreement,deal,pact,treaty,memorandum,plan,contract,protocol,arrangement,programme,program,scheme";
    uint32_t paper = ro_oblique(a->tree, p, "under");
    if (tok(a, p)->upos != RO_VERB || paper == RO_NONE || !ro_list_holds(LIST(papers), tok(a, paper)->lemma) || !ro_has_aux(a->tree, p, to_come) || ro_negated(a->tree, p) ||
        ro_passive(a->tree, p))
        return false;
    ro_actors actor = acts_actor_of(a, p, source), with = ro_actors_below(a->tree, p, ro_subject(a->tree, p), &actor, RO_ANYONE);
    if (actor.n > 1 && !with.n)
        with = actor;
    if (!with.n)
        with = acts_counterpart(a, &actor);
    return tell(a, p, RO_EV_AGREE, &actor, &with, source, 0.7f);
}

/* "uses hunger as a weapon". */
static bool misuses(const acts *a, uint32_t p)
{
    static const char what[] = "weapon,shield,pretext,cover,tool,leverage,hostage,pawn,lever,instrument,excuse,smokescreen,sword,puppet";
    uint32_t as = ro_lemma_is(tok(a, p), "use") || ro_lemma_is(tok(a, p), "treat") ? ro_oblique(a->tree, p, "as") : RO_NONE;
    return as != RO_NONE && ro_list_holds(LIST(what), tok(a, as)->lemma);
}

/* "has no right to", "has no business in". */
static bool has_no_right(const acts *a, uint32_t p)
{
    static const char rights[] = "right,business,justification,excuse,mandate";
    uint32_t what = ro_child(a->tree, p, RO_D_obj);
    return ro_lemma_is(tok(a, p), "have") && what != RO_NONE && ro_list_holds(LIST(rights), tok(a, what)->lemma) &&
           (ro_negated(a->tree, p) || ro_negated(a->tree, what) || child_in(a, what, LIST("no")) != RO_NONE);
}

/* "is not doing enough", "has done nothing", "has done little to". */
static bool does_too_little(const acts *a, uint32_t p)
{
    uint32_t what = ro_child(a->tree, p, RO_D_obj);
    if (!ro_lemma_is(tok(a, p), "do"))
        return false;
    bool enough = child_in(a, p, LIST("enough")) != RO_NONE || (what != RO_NONE && child_in(a, what, LIST("enough")) != RO_NONE);
    return (ro_negated(a->tree, p) && enough) || child_in(a, p, LIST("nothing,little")) != RO_NONE;
}

/* "is responsible for the delay", "is to blame": not "is responsible for security". */
static bool is_to_blame(const acts *a, uint32_t p)
{
    static const char duties[] = "security,safety,protection,implementation,maintenance,peace,stability,order,defence,defense,coordination,coordinating,organisation,organization,"
                                 "ensuring,foreign,policy,trade,affairs,relation,administration,management,development,area,sector,success,progress";
    uint32_t what = ro_oblique(a->tree, p, "for");
    if (ro_negated(a->tree, p))
        return false;
    if (ro_lemma_is(tok(a, p), "responsible"))
        return what != RO_NONE && ro_child(a->tree, p, RO_D_cop) != RO_NONE && !ro_list_holds(LIST(duties), tok(a, what)->lemma);
    return ro_lemma_is(tok(a, p), "blame") && acts_is_to_come(a, p);
}

bool acts_is_charge(const acts *a, uint32_t p)
{
    return misuses(a, p) || has_no_right(a, p) || does_too_little(a, p) || is_to_blame(a, p);
}

/* "is up to Norland to make": Norland, seen from the making. */
static uint32_t whose_turn(const acts *a, uint32_t p)
{
    enum { NEAR = 8 };
    const uint32_t first = a->d->sentences.v[a->sentence].first;
    for (uint32_t k = p; k-- > first + 1 && p - k <= NEAR;)
        if (ro_str_is_nocase(tok(a, k)->form, "up") && ro_str_is_nocase(tok(a, k + 1)->form, "to") && ro_lemma_is(tok(a, k - 1), "be"))
            return tok(a, k)->deprel == RO_D_case ? tok(a, k)->head : ro_oblique(a->tree, k, "to");
    return RO_NONE;
}

/* "It is up to Norland to …", "the ball is in Norland's court". */
bool acts_by_turn(acts *a, uint32_t p, const ro_source *source)
{
    uint32_t whom = RO_NONE, subject = ro_child(a->tree, p, RO_D_nsubj);
    if (acts_is_infinitive(a, p))
        whom = whose_turn(a, p);
    else if (ro_lemma_is(tok(a, p), "court") && subject != RO_NONE && ro_lemma_is(tok(a, subject), "ball"))
        whom = ro_child_sub(a->tree, p, RO_D_nmod, RO_SUB_POSS);
    ro_actors voice = acts_speaker(a, source), other = ro_phrase_actors(a->tree, whom);
    return whom != RO_NONE && tell_to(a, p, RO_EV_REQUEST, &voice, &other, source, 0.6f);
}

/* "Chinese and Russian ships held a joint patrol", "began the search together". */
bool acts_by_joining(acts *a, uint32_t p, const ro_source *source)
{
    static const char joint[] = "joint,jointly,together,joined", talk[] = "statement,meeting,conference,session,declaration,communique,communiqué,press,call,appearance,letter,event,commission,"
                              "committee,interview,report,article,ceremony,summit,dinner,concern,interest,challenge,responsibility,threat";
    if (tok(a, p)->upos != RO_VERB || ro_negated(a->tree, p) || ro_has_aux(a->tree, p, to_come) || acts_is_infinitive(a, p) || ro_passive(a->tree, p) || ro_verb_reports(tok(a, p)) ||
        a->engaging[p])
        return false;
    uint32_t thing = ro_child(a->tree, p, RO_D_obj);
    if (thing != RO_NONE && (ro_list_holds(LIST(talk), tok(a, thing)->lemma) || a->engaging[thing]))
        return false;
    if (child_in(a, p, LIST(joint)) == RO_NONE && (thing == RO_NONE || child_in(a, thing, LIST(joint)) == RO_NONE))
        return false;
    ro_actors both = acts_actor_of(a, p, source);
    return both.n > 1 && tell(a, p, RO_EV_COOPERATE, &both, &both, source, 0.6f);
}

/* "a package for the people of Sudria from Norland", whatever the parser hung it on. */
static ro_actors sent_from(const acts *a, uint32_t noun)
{
    uint32_t first, last;
    ro_subtree(a->d, noun, &first, &last);
    for (uint32_t k = noun; k <= last; k++)
        if (ro_has_case(a->tree, k, "from") && ro_dominates(a->d, noun, k))
            return ro_phrase_actors(a->tree, k);
    return ro_no_actors();
}

/* "A Norlandish plane with medicine landed in Sudria", "relief supplies from Norland reached the island of …": Norland's aid. */
bool acts_by_arrival(acts *a, uint32_t p, const ro_source *source)
{
    static const char arriving[] = "arrive,land,reach,dock,enter,come,get,touch";
    static const char relief[] = "aid,relief,medicine,medical,food,humanitarian,vaccine,doctor,rescue,rescuer,firefighter,tent,blanket,wheat,rice,assistance,water,grain,oxygen,donation,nurse,medic";
    uint32_t subject = ro_child(a->tree, p, RO_D_nsubj);
    if (!ro_list_holds(LIST(arriving), tok(a, p)->lemma) || subject == RO_NONE || tok(a, subject)->upos != RO_NOUN || ro_negated(a->tree, p) || ro_has_aux(a->tree, p, to_come) ||
        acts_is_infinitive(a, p))
        return false;
    if (!ro_list_holds(LIST(relief), tok(a, subject)->lemma) && !ro_noun_below(a->tree, subject, LIST(relief)) && child_in(a, subject, LIST(relief)) == RO_NONE)
        return false;
    ro_actors giver = acts_owner_of(a, subject);
    if (!giver.n)
        giver = sent_from(a, subject);
    ro_actors whom = ro_actors_below(a->tree, p, subject, &giver, RO_ANYONE);
    if (!whom.n)
        whom = ro_actors_below(a->tree, p, subject, &giver, RO_PLACES);
    return tell_to(a, p, RO_EV_AID, &giver, &whom, source, 0.6f);
}

/* Verbs too common for the table of words, by what stands with them: "is considering sanctions against", "needs tanks from", "said no to", "added
 * the firm to its blacklist". */
static uint8_t event_of_common(const acts *a, uint32_t p, const char **by)
{
    static const char penalties[] = "sanction,tariff,embargo,retaliation,countermeasure", lists[] = "blacklist,sanction";
    static const struct {
        const char *verbs, *nouns, *preposition; /* nouns: one below it; preposition: of whom it is meant for, NULL any name below */
        uint8_t event;
    } kinds[] = {{"consider,weigh,mull,contemplate,prepare,study", penalties, NULL, RO_EV_THREATEN},
                 {"regard,view,consider,treat,see", "declaration", NULL, RO_EV_THREATEN}, /* of war */
                 {"need,want,expect,require", NULL, "from", RO_EV_REQUEST},
                 {"add", lists, NULL, RO_EV_SANCTION},
                 {"say", NULL, "to", RO_EV_REJECT}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (!ro_list_holds(ro_str_of(kinds[i].verbs), tok(a, p)->lemma) || (kinds[i].nouns && !ro_noun_below(a->tree, p, ro_str_of(kinds[i].nouns))))
            continue;
        if (kinds[i].event == RO_EV_REJECT && child_in(a, p, LIST("no")) == RO_NONE)
            continue;
        *by = kinds[i].preposition;
        return kinds[i].event;
    }
    return RO_EVENT_NONE;
}

bool acts_by_common_verb(acts *a, uint32_t p, const ro_source *source)
{
    const char *by = NULL;
    const uint8_t event = tok(a, p)->upos != RO_VERB || ro_negated(a->tree, p) || acts_is_infinitive(a, p) ? RO_EVENT_NONE : event_of_common(a, p, &by);
    if (event == RO_EVENT_NONE)
        return false;
    uint32_t list = event == RO_EV_SANCTION && ro_passive(a->tree, p) ? ro_oblique(a->tree, p, "to") : RO_NONE, from = by ? ro_oblique(a->tree, p, by) : RO_NONE;
    uint32_t thing = ro_child(a->tree, p, RO_D_obj);
    if (by && from == RO_NONE && thing != RO_NONE)
        from = ro_oblique(a->tree, thing, by);
    ro_actors actor = list != RO_NONE ? acts_owner_of(a, list) : acts_actor_of(a, p, source);
    ro_actors whom = by ? ro_phrase_actors(a->tree, from) : ro_actors_below(a->tree, p, list == RO_NONE ? ro_subject(a->tree, p) : RO_NONE, &actor, RO_ANYONE);
    return tell_to(a, p, event, &actor, &whom, source, 0.6f);
}
