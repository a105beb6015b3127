/* SPDX-License-Identifier: Apache-2.0 */
/* Who acts: the main parties of a report, subjects and what they stand for. */
#include "events/acts.h"

static bool counts_as_party(const ro_entity *e)
{
    return e->kind != RO_PLACE && e->code[0];
}

/* A code that stands for many bodies: of none of them for sure. */
static bool is_of_many(const char *code)
{
    static const char *const many[] = {"IGO", "NGO", "MNC", "ISM", "IMG", NULL};
    return ro_str_in(ro_str_of(code), many);
}

/* The two states that the report is about: those of its main engagement, else the two named most. */
ro_actors acts_main_parties(const ro_document *d)
{
    ro_actors pair = ro_no_actors();
    for (uint32_t i = 0; i < d->engagements.n; i++)
        if (d->engagements.v[i].main && d->engagements.v[i].participants.n > 1) {
            for (uint32_t k = 0; k < d->engagements.v[i].participants.n; k++)
                ro_actors_add(&pair, d->engagements.v[i].participants.v[k].code);
            if (pair.n > 1)
                return pair;
            pair = ro_no_actors();
        }
    struct {
        ro_code code;
        uint32_t n;
    } count[64];
    uint32_t kinds = 0;
    for (uint32_t i = 0; i < d->mentions.n; i++) {
        const ro_entity *e = &d->entities.v[d->mentions.v[i].entity];
        uint32_t k = 0;
        if (!counts_as_party(e) || d->mentions.v[i].as_place)
            continue;
        while (k < kinds && strcmp(count[k].code, e->code) != 0)
            k++;
        if (k == kinds) {
            if (kinds == 64)
                continue;
            memcpy(count[kinds].code, e->code, sizeof(ro_code));
            count[kinds++].n = 0;
        }
        count[k].n++;
    }
    enum { FAR_LESS = 12 }; /* times: named so much less than the first, it is talked of, no party */
    for (uint32_t round = 0, most = 0; round < 2; round++) {
        uint32_t best = RO_NONE;
        for (uint32_t k = 0; k < kinds; k++)
            if (count[k].n > 1 && !ro_actors_hold(&pair, count[k].code) &&
                (best == RO_NONE || (is_of_many(count[best].code) && !is_of_many(count[k].code)) ||
                 (count[k].n > count[best].n && is_of_many(count[best].code) >= is_of_many(count[k].code))))
                best = k;
        if (best == RO_NONE || count[best].n * FAR_LESS < most)
            break;
        most = count[best].n;
        ro_actors_add(&pair, count[best].code);
    }
    return pair;
}

/* "said the nation would …", "his country": the speaker's. */
static bool is_own_country(const acts *a, uint32_t subject)
{
    static const char words[] = "nation,country,government,administration,kingdom,republic";
    if (!ro_list_holds(LIST(words), tok(a, subject)->lemma) || ro_feat_is(tok(a, subject), "Number", "Plur"))
        return false;
    RO_CHILDREN(a->tree, c, subject)
        if (tok(a, c)->deprel == RO_D_det || (tok(a, c)->deprel == RO_D_nmod && tok(a, c)->upos == RO_PRON))
            return true;
    return false;
}

ro_actors acts_counterpart(const acts *a, const ro_actors *actor)
{
    bool party = false;
    if (!a->readout && a->pair.n > 2)
        return ro_no_actors(); /* of many, none is meant for sure */
    for (uint32_t i = 0; i < actor->n; i++)
        party = party || ro_actors_hold(&a->pair, actor->code[i]);
    if (!party)
        return ro_no_actors();
    ro_actors other = ro_actors_without(&a->pair, actor);
    other.person = other.mention = RO_NONE;
    return other;
}

ro_actors acts_speaker(const acts *a, const ro_source *source)
{
    return source->spoken ? source->actors : a->issuer;
}

/* "Norlandish media said that": they tell news, and blame nobody. */
bool acts_is_told_by_media(const acts *a, const ro_source *source)
{
    static const char media[] = "media,television,tv,radio,newspaper,paper,daily,broadcaster,outlet,press,agency";
    const uint32_t who = source->verb == RO_NONE ? RO_NONE : ro_subject(a->tree, source->verb);
    return who != RO_NONE && ro_list_holds(LIST(media), tok(a, who)->lemma);
}

bool acts_says_we(const acts *a, uint32_t token)
{
    return token != RO_NONE && tok(a, token)->upos == RO_PRON && ro_feat_is(tok(a, token), "Person", "1");
}

/* Whom an act is presumed to be directed at where its sentence names nobody: the other main party; of a promise or threat in a news story
 * nobody, unless it tells of an engagement. */
ro_actors acts_presumed(const acts *a, const ro_actors *actor, uint8_t event)
{
    bool unsure = event == RO_EV_THREATEN || event == RO_EV_MOBILIZE || (event == RO_EV_AGREE && !a->main_told);
    return !a->readout && unsure ? ro_no_actors() : acts_counterpart(a, actor);
}

/* "Both agreed", "the leaders", where nothing in the report says which: its main parties. */
bool acts_says_both(const acts *a, uint32_t token)
{
    static const char words[] = "both,leader,side,party,president,minister,they,country,two,official,adviser,advisor";
    const ro_token *k = tok(a, token);
    bool many = ro_feat_is(k, "Number", "Plur") || ro_lemma_is(k, "both") || ro_lemma_is(k, "two");
    if (ro_lemma_is(k, "man"))
        RO_CHILDREN(a->tree, c, token)
            if (ro_lemma_is(tok(a, c), "both") || ro_lemma_is(tok(a, c), "two"))
                return true;
    return many && ro_list_holds(LIST(words), k->lemma);
}

/* "both sides", "the two leaders": two, whomever they were taken for. */
static bool names_two(const acts *a, uint32_t subject)
{
    if (subject == RO_NONE || tok(a, subject)->upos != RO_NOUN || !acts_says_both(a, subject))
        return false;
    RO_CHILDREN(a->tree, c, subject)
        if ((ro_lemma_is(tok(a, c), "both") || ro_lemma_is(tok(a, c), "two")) && c < subject)
            return true;
    return false;
}

/* "many Iraqis", "some factions": not all, so no state. */
static bool is_some(const acts *a, uint32_t token)
{
    static const char words[] = "many,some,most,several,few,hundred,thousand,dozen";
    if (!ro_feat_is(tok(a, token), "Number", "Plur"))
        return false;
    RO_CHILDREN(a->tree, c, token)
        if ((tok(a, c)->deprel == RO_D_amod || tok(a, c)->deprel == RO_D_det || tok(a, c)->deprel == RO_D_nummod) &&
            ro_list_holds(LIST(words), tok(a, c)->lemma))
            return true;
    return false;
}

/* People who act for no state, whatever their nationality. */
bool acts_is_private(const acts *a, uint32_t token)
{
    static const char words[] = "analyst,activist,voter,hiker,dissident,civilian,citizen,expert,professor,critic,protester,demonstrator,student,worker,company,"
                                "firm,rebel,militant,refugee,migrant,journalist,reporter,media,newspaper,academic,man,woman,people,resident,"
                                "villager,farmer,family,child,victim,lawyer,school,market,bank,player,team,fan,tourist,woman,dancer,actor,"
                                "investor,economist,observer,scholar,author,law,economy,city,opposition,businessman,fisherman,prisoner,faction,hundred,thousand,dozen,majority,tie,relation,relationship,trade,currency,price";
    static const char bodies[] = "group,organization,organisation,watchdog,association,foundation,think,institute,university";
    if (ro_list_holds(LIST(words), tok(a, token)->lemma))
        return tok(a, token)->upos == RO_NOUN;
    if (ro_lemma_is(tok(a, token), "tank") && token > 0 && ro_str_is_nocase(tok(a, token - 1)->form, "think"))
        return true;
    return is_some(a, token) || (tok(a, token)->upos == RO_NOUN && tok(a, token)->mention == RO_NONE && ro_list_holds(LIST(bodies), tok(a, token)->lemma));
}

/* An official whom only the text knows is of the readout's issuer, unless what he does is done to the issuer: then of the other. */
static ro_actors side_of_unknown(const acts *a, uint32_t predicate, ro_actors actor)
{
    ro_actors none = ro_no_actors();
    ro_actors object = ro_actors_below(a->tree, predicate, ro_subject(a->tree, predicate), &none, RO_ANYONE);
    ro_actors other = acts_counterpart(a, &a->issuer);
    if (a->issuer.n != 1)
        return none;
    if (!ro_actors_hold(&object, a->issuer.code[0]))
        ro_actors_add(&actor, a->issuer.code[0]);
    else if (other.n == 1)
        ro_actors_add(&actor, other.code[0]);
    return actor.n ? actor : none;
}

/* "a statement condemning …", "its letter inviting …": whose the paper is, or who sends it. */
static ro_actors writer_of(const acts *a, uint32_t p)
{
    static const char papers[] = "message,statement,letter,note,telegram,communique,communiqué,resolution,tweet,post,declaration,report,petition";
    uint32_t noun = tok(a, p)->head;
    if (noun == RO_NONE || tok(a, p)->deprel != RO_D_acl || !ro_list_holds(LIST(papers), tok(a, noun)->lemma))
        return ro_no_actors();
    RO_CHILDREN(a->tree, c, p)
        if (tok(a, c)->deprel == RO_D_nsubj && tok(a, c)->mention != RO_NONE)
            return ro_no_actors(); /* "a report which Norland denied" */
    ro_actors owner = acts_owner_of(a, noun);
    uint32_t clause = ro_clause(a->tree, noun);
    return owner.n || clause == RO_NONE || clause == p ? owner : ro_phrase_actors(a->tree, ro_subject(a->tree, clause));
}

/* "…, condemning the policy of X": the sentence's subject goes on, whatever noun the participle is hung on. */
bool acts_runs_on(const acts *a, uint32_t p)
{
    const ro_token *k = tok(a, p);
    uint32_t first = p;
    if (k->upos != RO_VERB || (k->deprel != RO_D_acl && k->deprel != RO_D_advcl) || k->subtype == RO_SUB_RELCL || ro_feat_is(k, "Tense", "Past") ||
        !ro_str_ends(k->form, "ing"))
        return false;
    while (first > a->d->sentences.v[k->sentence].first && (tok(a, first - 1)->deprel == RO_D_advmod || tok(a, first - 1)->deprel == RO_D_cc) &&
           tok(a, first - 1)->head == p)
        first--;
    return first > a->d->sentences.v[k->sentence].first && ro_str_is(tok(a, first - 1)->form, ",");
}

/* "The Vice President and Prime Minister", in a readout: the one whom nobody knows is of the side that tells. */
static bool joins_own_side(const acts *a, uint32_t subject, const ro_actors *actor)
{
    if (!a->readout || a->issuer.n != 1 || subject == RO_NONE || ro_actors_hold(actor, a->issuer.code[0]) || !ro_actors_hold(&a->pair, actor->code[0]))
        return false;
    if (tok(a, subject)->mention == RO_NONE && tok(a, subject)->upos != RO_PRON && ro_child(a->tree, subject, RO_D_conj) != RO_NONE)
        return true;
    RO_CHILDREN(a->tree, c, subject)
        if (tok(a, c)->deprel == RO_D_conj && tok(a, c)->upos != RO_VERB && !ro_phrase_actors(a->tree, c).n)
            return true;
    return false;
}

/* "The memorandum reaffirms …": what two sides signed speaks for both. */
static bool is_joint_paper(const acts *a, uint32_t subject)
{
    static const char papers[] = "memorandum,mou,agreement,treaty,accord,declaration,communique,communiqué,pact,protocol,deal,roadmap,programme,program,meeting";
    char low[16];
    ro_str lemma = tok(a, subject)->lemma;
    if (!lemma.n || lemma.n >= sizeof low)
        return false;
    for (size_t i = 0; i < lemma.n; i++)
        low[i] = (char)(lemma.p[i] >= 'A' && lemma.p[i] <= 'Z' ? lemma.p[i] + 32 : lemma.p[i]);
    return ro_list_holds(LIST(papers), (ro_str){low, lemma.n});
}

/* "most companies said they would leave": they are the companies, whomever the chain takes them for. */
static bool stands_for_private(const acts *a, uint32_t subject, uint32_t predicate)
{
    if (subject == RO_NONE || !ro_lemma_is(tok(a, subject), "they") || tok(a, predicate)->deprel != RO_D_ccomp || tok(a, predicate)->head == RO_NONE)
        return false;
    const uint32_t says = tok(a, predicate)->head;
    uint32_t who = ro_verb_reports(tok(a, says)) ? ro_subject(a->tree, says) : RO_NONE;
    if (who != RO_NONE && ro_list_holds(LIST("more,most,half,many,some,majority,third,quarter,cent,percent,%,number"), tok(a, who)->lemma) && ro_oblique(a->tree, who, "of") != RO_NONE)
        who = ro_oblique(a->tree, who, "of"); /* "more than half of the firms" */
    return who != RO_NONE && tok(a, who)->upos == RO_NOUN && tok(a, who)->mention == RO_NONE && ro_feat_is(tok(a, who), "Number", "Plur") &&
           (acts_is_private(a, who) || ro_list_holds(LIST("respondent,percent,cent,firm,business,voter,trader,shopper,passenger,survivor,relative"), tok(a, who)->lemma));
}

/* The actors of a subject, the author's "we" among them. */
ro_actors acts_first_actor(const acts *a, uint32_t subject, const ro_source *source)
{
    if (acts_says_we(a, subject))
        return source->spoken ? source->actors : a->issuer;
    ro_actors actor = ro_phrase_actors(a->tree, subject);
    return subject != RO_NONE && acts_is_private(a, subject) && actor.person == RO_NONE ? ro_no_actors() : actor;
}

bool acts_says_you(const acts *a, uint32_t token)
{
    return token != RO_NONE && tok(a, token)->upos == RO_PRON && ro_str_is_nocase(tok(a, token)->form, "you");
}

/* "Thank you for coming", "Congratulations" aside: nobody need say who thanks. */
static bool says_thank_you(const acts *a, uint32_t p)
{
    uint32_t whom = ro_child(a->tree, p, RO_D_obj);
    return ro_lemma_is(tok(a, p), "thank") && acts_says_you(a, whom) && whom == p + 1;
}

/* "the President", "he": whose he is, the words do not say. */
static bool is_bare(const acts *a, uint32_t subject)
{
    static const char offices[] = "president,minister,premier,leader,head,deputy,secretary,ambassador,chancellor,king,spokesman,spokeswoman,spokesperson,official,chairman,speaker,ministry,office,government";
    const ro_token *k = tok(a, subject);
    if (k->upos == RO_PRON)
        return ro_feat_is(k, "Person", "3") && !ro_feat_is(k, "Number", "Plur");
    if (!ro_list_holds(LIST(offices), ro_fold(a->d->arena, k->lemma)))
        return false;
    RO_CHILDREN(a->tree, c, subject) {
        const ro_token *t = tok(a, c);
        if (t->deprel == RO_D_flat || t->deprel == RO_D_appos || t->deprel == RO_D_conj || t->deprel == RO_D_amod || t->deprel == RO_D_compound ||
            (t->deprel == RO_D_nmod && t->mention != RO_NONE && t->mention != k->mention))
            return false;
    }
    return true;
}

/* "The President thanked Norland": no President of Norland's, though that was named last; the other main party's. */
static ro_actors not_the_thanked(const acts *a, uint32_t predicate, uint32_t subject, ro_actors actor)
{
    static const char thanks[] = "thank,praise,welcome,commend,congratulate,appreciate,applaud,hail,laud,invite";
    uint32_t p = predicate;
    while (tok(a, p)->deprel == RO_D_conj && tok(a, p)->head != RO_NONE && ro_child(a->tree, p, RO_D_nsubj) == RO_NONE)
        p = tok(a, p)->head; /* "thanked Norland and called for …" */
    uint32_t whom = tok(a, p)->upos == RO_VERB && !ro_passive(a->tree, p) && ro_list_holds(LIST(thanks), tok(a, p)->lemma) ? ro_child(a->tree, p, RO_D_obj) : RO_NONE;
    if (whom == RO_NONE || whom < p || actor.n != 1 || a->pair.n != 2 || subject > p || !is_bare(a, subject))
        return actor;
    ro_actors thanked = ro_phrase_actors(a->tree, whom), other = ro_actors_without(&a->pair, &actor);
    if (thanked.n != 1 || !ro_actors_same(&thanked, &actor) || other.n != 1)
        return actor;
    other.mention = actor.mention;
    other.person = RO_NONE;
    return other;
}

/* "Both countries", in a story of several: the two who acted together last. */
static ro_actors last_two(const acts *a)
{
    enum { SENTENCES = 2 };
    ro_actors two = ro_no_actors();
    for (uint32_t i = a->d->acts.n; i-- > 0 && a->sentence - a->d->acts.v[i].sentence <= SENTENCES;)
        if (a->d->acts.v[i].actor.n == 2) {
            for (uint32_t k = 0; k < 2; k++)
                ro_actors_add(&two, a->d->acts.v[i].actor.v[k]);
            break;
        }
    return two;
}

/* "They confirmed …", in a readout that has just told of others: they who met. */
static bool are_the_two(const acts *a, uint32_t subject, const ro_actors *actor)
{
    return a->readout && a->issuer.n == 1 && a->pair.n == 2 && subject != RO_NONE && tok(a, subject)->upos == RO_PRON && ro_lemma_is(tok(a, subject), "they") && actor->n > 1 &&
           ro_actors_without(actor, &a->pair).n == actor->n;
}

ro_actors acts_actor_of(const acts *a, uint32_t predicate, const ro_source *source)
{
    uint32_t above = tok(a, predicate)->head;
    if (tok(a, predicate)->deprel == RO_D_advcl && acts_runs_on(a, predicate) && acts_is_infinitive(a, above) && tok(a, above)->deprel == RO_D_xcomp &&
        tok(a, above)->head != RO_NONE && (ro_child(a->tree, tok(a, above)->head, RO_D_obj) != RO_NONE || ro_child(a->tree, above, RO_D_nsubj) != RO_NONE))
        return acts_actor_of(a, tok(a, above)->head, source); /* "urged B to stop, calling …": who urged */
    static const char asking[] = "urge,call,demand,warn,ask,accuse,condemn,denounce,insist,express,stress,describe";
    if (tok(a, predicate)->deprel == RO_D_advcl && acts_runs_on(a, predicate) && tok(a, predicate)->quote == RO_NONE && tok(a, above)->deprel == RO_D_ccomp && tok(a, above)->head != RO_NONE &&
        ro_verb_reports(tok(a, tok(a, above)->head)) && ro_list_holds(LIST(asking), tok(a, predicate)->lemma))
        return acts_actor_of(a, tok(a, above)->head, source); /* "said B had broken it, urging a halt": who said so */
    if (tok(a, predicate)->deprel == RO_D_acl && acts_runs_on(a, predicate)) {
        uint32_t main_clause = ro_clause(a->tree, tok(a, predicate)->head);
        if (main_clause != RO_NONE && main_clause != predicate)
            return acts_actor_of(a, main_clause, source);
    }
    if ((tok(a, predicate)->deprel == RO_D_advcl || tok(a, predicate)->deprel == RO_D_xcomp) && above < predicate && ro_list_holds(LIST("quote,cite"), tok(a, above)->lemma) &&
        ro_child(a->tree, above, RO_D_obj) != RO_NONE && !ro_passive(a->tree, above)) {
        ro_actors quoted = ro_phrase_actors(a->tree, ro_child(a->tree, above, RO_D_obj));
        if (quoted.n)
            return quoted; /* "quoted the minister as pledging help" */
    }
    ro_actors author = acts_is_decided(a, predicate) ? acts_owner_of(a, tok(a, predicate)->head) : writer_of(a, predicate);
    if (author.n)
        return author;
    const bool named_deed = ro_str_ends(tok(a, predicate)->form, "ing") && !ro_passive(a->tree, predicate) && ro_child(a->tree, predicate, RO_D_aux) == RO_NONE &&
                            (tok(a, predicate)->deprel == RO_D_csubj || tok(a, predicate)->deprel == RO_D_nsubj || tok(a, predicate)->deprel == RO_D_obj);
    ro_actors doer = named_deed ? ro_phrase_actors(a->tree, ro_oblique(a->tree, predicate, "by")) : ro_no_actors();
    if (doer.n)
        return doer; /* "firing by Norlandish troops" */
    uint32_t subject = ro_subject(a->tree, predicate);
    if (subject == RO_NONE && a->readout && !source->spoken && says_thank_you(a, predicate))
        return a->issuer;
    if (ro_child(a->tree, predicate, RO_D_csubj) != RO_NONE)
        return ro_no_actors();
    if (acts_says_we(a, subject))
        return source->spoken ? source->actors : a->issuer;
    ro_actors actor = ro_phrase_actors(a->tree, subject);
    if (subject != RO_NONE && ((acts_is_private(a, subject) && actor.person == RO_NONE) || stands_for_private(a, subject, predicate)))
        return ro_no_actors();
    if (a->joint && actor.n && actor.n < a->issuer.n && ro_child(a->tree, subject, RO_D_conj) != RO_NONE && ro_actors_without(&actor, &a->issuer).n == 0)
        return a->issuer; /* "Under Secretary A and Deputy B", one of them in no table */
    if (!a->readout && names_two(a, subject)) {
        ro_actors two = last_two(a);
        if (two.n)
            return two;
    }
    if (are_the_two(a, subject, &actor) || (actor.n == 1 && a->pair.n == 2 && (names_two(a, subject) || joins_own_side(a, subject, &actor))))
        return a->pair;
    if (actor.n)
        return not_the_thanked(a, predicate, subject, actor);
    if (subject == RO_NONE && source->spoken && source->verb != predicate)
        return ro_passive(a->tree, predicate) && acts_is_told_by_media(a, source) ? ro_no_actors() : source->actors;
    if (subject == RO_NONE)
        return ro_passive(a->tree, predicate) && source->spoken && !acts_is_told_by_media(a, source) ? source->actors : ro_no_actors();
    if (acts_says_both(a, subject) && a->pair.n > 1) {
        ro_actors two = a->readout ? ro_no_actors() : last_two(a);
        return two.n ? two : a->pair;
    }
    if (source->spoken && is_own_country(a, subject))
        return source->actors;
    if (a->readout && a->pair.n > 1 && is_joint_paper(a, subject))
        return a->pair;
    return a->readout && actor.person != RO_NONE ? side_of_unknown(a, predicate, actor) : ro_no_actors();
}
