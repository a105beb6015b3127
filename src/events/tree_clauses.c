/* SPDX-License-Identifier: Apache-2.0 */
/* Clauses hung wrongly together: "as the leaders met", "is due to visit", "after meeting with". */
#include "events/lexicon.h"
#include "events/tree_mend.h"

/* "B spoke as the leaders of A met": who met, read as in what part B spoke. */
static void mend_as_clause(ro_document *d, uint32_t as)
{
    enum { AHEAD = 16 };
    ro_token *tokens = d->tokens.v;
    uint32_t who = ro_str_is(tokens[as].form, "as") && tokens[as].deprel == RO_D_case ? tokens[as].head : RO_NONE;
    if (who == RO_NONE || who < as || tokens[who].deprel != RO_D_obl || tokens[who].head == RO_NONE)
        return;
    uint32_t end = d->sentences.v[tokens[as].sentence].first + d->sentences.v[tokens[as].sentence].n;
    for (uint32_t i = who + 1; i < end && i < who + AHEAD && tokens[i].upos != RO_PUNCT; i++) {
        bool above = tokens[who].head == i, beside = tokens[i].head == tokens[who].head && tokens[who].head < as;
        if (tokens[i].upos != RO_VERB || tokens[i].deprel != RO_D_advcl || !(above || beside) || !ro_feat_is(&tokens[i], "VerbForm", "Fin"))
            continue;
        if (above && (tokens[i].head == RO_NONE || tokens[i].head > as))
            return; /* "As leaders of A, they met" */
        if (ro_dependent(d, i, RO_D_nsubj, RO_NONE) != RO_NONE || ro_dependent(d, i, RO_D_mark, RO_NONE) != RO_NONE)
            return;
        hang(&tokens[who], i, RO_D_nsubj);
        hang(&tokens[as], i, RO_D_mark);
        tokens[as].upos = RO_SCONJ;
        return;
    }
}

/* "B mediated as the leaders of A met": in front of a verb without a subject, what has no preposition of its own is who met. */
static void mend_clause_subject(ro_document *d, uint32_t who)
{
    ro_token *tokens = d->tokens.v;
    const uint32_t verb = tokens[who].head;
    if (tokens[who].deprel != RO_D_obl || tokens[who].subtype != RO_SUB_NONE || tokens[who].time != RO_NONE || verb == RO_NONE || verb < who ||
        (tokens[who].upos != RO_NOUN && tokens[who].upos != RO_PROPN) || !ro_feat_is(&tokens[verb], "VerbForm", "Fin"))
        return;
    const uint32_t mark = ro_dependent(d, verb, RO_D_mark, RO_NONE);
    if (mark != RO_NONE && mark < who && ro_dependent(d, verb, RO_D_nsubj, RO_NONE) == RO_NONE && ro_dependent(d, who, RO_D_case, RO_NONE) == RO_NONE)
        hang(&tokens[who], verb, RO_D_nsubj);
}

/* "hopes that B will come": a verb has a content, no clause that describes it. */
static void mend_content_clause(ro_document *d, uint32_t clause)
{
    ro_token *k = &d->tokens.v[clause];
    if (k->deprel != RO_D_acl || k->subtype != RO_SUB_NONE || k->head == RO_NONE || k->head > clause || d->tokens.v[k->head].upos != RO_VERB)
        return;
    const uint32_t mark = ro_dependent(d, clause, RO_D_mark, RO_NONE);
    if (mark != RO_NONE && mark > k->head && ro_str_is(d->tokens.v[mark].form, "that"))
        k->deprel = RO_D_ccomp;
}

/* "A and B, meeting in Sudville, agreed": both met. */
static void mend_joint_participle(ro_document *d, uint32_t participle)
{
    ro_token *tokens = d->tokens.v, *k = &tokens[participle];
    const uint32_t last = k->head;
    if (k->deprel != RO_D_acl || k->subtype != RO_SUB_NONE || k->upos != RO_VERB || last == RO_NONE || last > participle || tokens[last].deprel != RO_D_conj || tokens[last].head > last ||
        !ro_str_is(tokens[participle - 1].form, ",") || !names_person(d, last) || !names_person(d, tokens[last].head))
        return;
    k->head = tokens[last].head;
}

/* The verb that "due" at the token leads on to, "A is due to visit B", however the two are hung on one another; RO_NONE. */
static uint32_t due_to_do(const ro_document *d, uint32_t due)
{
    const ro_token *tokens = d->tokens.v, *k = &tokens[due];
    const ro_sentence *s = &d->sentences.v[k->sentence];
    if (!ro_str_is(k->form, "due") || due + 2 >= s->first + s->n || !ro_str_is(tokens[due + 1].form, "to"))
        return RO_NONE;
    uint32_t verb = tokens[due + 1].head == due && ro_feat_is(&tokens[due + 2], "VerbForm", "Inf") ? due + 2 : tokens[due + 1].head;
    if (verb == RO_NONE || verb < due + 2 || tokens[verb].upos != RO_VERB)
        return RO_NONE;
    if (k->deprel == RO_D_reparandum)
        return k->head == verb ? verb : RO_NONE;
    bool below = k->head == verb && (k->deprel == RO_D_mark || k->deprel == RO_D_case || k->deprel == RO_D_advcl), above = tokens[verb].head == due && tokens[verb].deprel == RO_D_xcomp;
    bool beside = k->deprel == RO_D_conj && tokens[verb].deprel == RO_D_conj && tokens[verb].head == k->head; /* "is in A and is due to visit B" */
    for (uint32_t i = due, n = 0; i-- > s->first && n < 4 && (below || above || beside); n++)
        if (tokens[i].deprel == RO_D_cop && (tokens[i].head == due || tokens[i].head == verb))
            return verb;
    return RO_NONE;
}

/* "A had been due to visit Norland": due to do it, be it read as a marker, a clause of its own or a slip of the tongue. */
static void mend_due_to(ro_document *d, uint32_t due)
{
    enum { AROUND = 40 };
    ro_token *tokens = d->tokens.v;
    ro_sentence *s = &d->sentences.v[tokens[due].sentence];
    uint32_t verb = due_to_do(d, due);
    if (verb == RO_NONE)
        return;
    for (uint32_t i = due > s->first + AROUND ? due - AROUND : s->first; i < due; i++)
        if (tokens[i].head == verb)
            tokens[i].head = due;
    for (uint32_t i = verb + 1; i < s->first + s->n && i < verb + AROUND; i++)
        if (tokens[i].head == verb && tokens[i].deprel == RO_D_conj && ro_feat_is(&tokens[i], "VerbForm", "Fin"))
            tokens[i].head = due; /* "but stayed at home" */
    hang(&tokens[due + 1], verb, RO_D_mark);
    if (tokens[verb].head == due)
        return;
    uint8_t subtype = tokens[verb].subtype;
    hang(&tokens[due], tokens[verb].head, (ro_deprel)tokens[verb].deprel);
    tokens[due].subtype = subtype;
    if (s->root == verb)
        s->root = due;
    hang(&tokens[verb], due, RO_D_xcomp);
}

/* "went to a land where he met A, saw B and signed C": "and" closes the list of those before it, which has none of its own. */
static void mend_open_list(ro_document *d, uint32_t last)
{
    ro_token *tokens = d->tokens.v, *k = &tokens[last];
    const ro_sentence *s = &d->sentences.v[k->sentence];
    if (k->upos != RO_VERB || k->deprel != RO_D_conj || k->head == RO_NONE || k->head > last || ro_dependent(d, last, RO_D_nsubj, RO_NONE) != RO_NONE)
        return;
    const uint32_t and = ro_dependent(d, last, RO_D_cc, RO_NONE);
    if (and == RO_NONE || and == s->first || ro_str_is(tokens[and - 1].form, ","))
        return;
    for (uint32_t i = last; i-- > k->head + 1;) {
        const ro_token *before = &tokens[i];
        if (before->upos != RO_VERB || before->deprel != RO_D_conj)
            continue;
        const uint32_t first = before->head;
        bool open = first != RO_NONE && first < i && first > k->head && tokens[first].upos == RO_VERB && tokens[first].deprel != RO_D_conj && i > s->first &&
                    ro_str_is(tokens[i - 1].form, ",") && ro_dependent(d, i, RO_D_cc, RO_NONE) == RO_NONE && hangs_below(d, first, k->head);
        if (open)
            k->head = first;
        return;
    }
}

static bool in_past(const ro_token *k)
{
    return ro_feat_is(k, "Tense", "Past") && ro_feat_is(k, "VerbForm", "Fin");
}

static bool in_past_or_present(const ro_token *k)
{
    return ro_feat_is(k, "VerbForm", "Fin") && (ro_feat_is(k, "Tense", "Past") || ro_feat_is(k, "Tense", "Pres"));
}

/* What is told of with "must", "will", "is": the verb itself, an auxiliary or a copula of it is in no past. */
static bool in_no_past(const ro_document *d, uint32_t clause, bool *modal)
{
    const ro_sentence *s = &d->sentences.v[d->tokens.v[clause].sentence];
    bool present = ro_feat_is(&d->tokens.v[clause], "Tense", "Pres") && ro_feat_is(&d->tokens.v[clause], "VerbForm", "Fin");
    for (uint32_t i = s->first; i < clause; i++) {
        const ro_token *k = &d->tokens.v[i];
        if (k->head != clause || (k->deprel != RO_D_aux && k->deprel != RO_D_cop))
            continue;
        *modal = *modal || (k->deprel == RO_D_aux && ro_str_is(k->xpos, "MD"));
        present = present || (ro_feat_is(k, "Tense", "Pres") && ro_feat_is(k, "VerbForm", "Fin"));
    }
    return *modal || present;
}

/* "A said that B must leave, and asked for help": A asked, for what B must do it does not do in the past. */
static void mend_second_report(ro_document *d, uint32_t second)
{
    static const char speaking[] = "thank,welcome,praise,condemn,invite,congratulate,urge,ask,call,appeal,commend,voice,wish,pledge,promise,vow,reject,criticize,criticise,hail";
    ro_token *tokens = d->tokens.v, *k = &tokens[second];
    if (k->upos != RO_VERB || k->deprel != RO_D_conj || k->head == RO_NONE || k->head > second || !in_past(k) || ro_dependent(d, second, RO_D_nsubj, RO_NONE) != RO_NONE ||
        ro_dependent(d, second, RO_D_aux, RO_NONE) != RO_NONE)
        return;
    uint32_t first = k->head;
    while (tokens[first].deprel == RO_D_conj && tokens[first].head != RO_NONE && tokens[first].head < first)
        first = tokens[first].head;
    const uint32_t said = tokens[first].deprel == RO_D_ccomp ? tokens[first].head : RO_NONE;
    bool modal = false;
    if (said == RO_NONE || said > first || !in_past(&tokens[said]) || !ro_verb_reports(&tokens[said]) || k->quote != tokens[said].quote)
        return;
    const uint32_t what = ro_dependent(d, first, RO_D_nsubj, RO_NONE), who = ro_dependent(d, said, RO_D_nsubj, RO_NONE);
    const bool of_thing = what != RO_NONE && who != RO_NONE && what > said && tokens[what].upos == RO_NOUN && !dealer(d, what) && dealer(d, who) &&
                          (ro_verb_hopes(k) || (ro_str_is(k->lemma, "look") && ro_str_is(tokens[second + 1].form, "forward"))); /* "that talks were useful, and looked forward to more" */
    if (!in_no_past(d, first, &modal) && !of_thing)
        return;
    if (modal || of_thing || ro_verb_reports(k) || ro_verb_expresses(k) || ro_list_holds((ro_str){speaking, sizeof speaking - 1}, k->lemma))
        k->head = said;
}

/* "looks forward to hosting and meeting with B": the phrase right behind the second verb is that verb's. */
static void mend_phrase_of_second(ro_document *d, uint32_t with)
{
    ro_token *tokens = d->tokens.v;
    const uint32_t thing = tokens[with].head, first = thing == RO_NONE ? RO_NONE : tokens[thing].head, second = with ? with - 1 : RO_NONE;
    if (!ro_str_is(tokens[with].form, "with") || tokens[with].deprel != RO_D_case || thing == RO_NONE || thing < with || tokens[thing].deprel != RO_D_obl || first == RO_NONE || second == RO_NONE)
        return;
    if (tokens[second].upos == RO_VERB && tokens[second].deprel == RO_D_conj && tokens[second].head == first && first < second && tokens[first].upos == RO_VERB)
        tokens[thing].head = second;
}

/* "a meeting between officials of the two countries held in Sudville": the meeting was held. */
static void mend_held_meeting(ro_document *d, uint32_t held)
{
    enum { DEEP = 5 };
    static const char *const holding[] = {"hold", "convene", "organise", "organize", NULL};
    static const char *const events[] = {"meeting", "talk", "session", "conference", "summit", "negotiation", "consultation", "round", "ceremony", "dialogue", NULL};
    static const char *const holders[] = {"country", "nation", "state", "minister", "president", "official", "leader", "representative", "delegation", "side", "party", "ambassador",
                                          "government", "secretary", "chief", "head", "adviser", "advisor", "expert", "envoy", "counterpart", "committee", "commission", "council", "group", NULL};
    ro_token *tokens = d->tokens.v, *k = &tokens[held];
    if (k->deprel != RO_D_acl || k->subtype != RO_SUB_NONE || !ro_lemma_in(k, holding) || k->head == RO_NONE || k->head > held || !ro_feat_is(k, "Tense", "Past") ||
        ro_dependent(d, held, RO_D_nsubj, RO_NONE) != RO_NONE || ro_dependent(d, held, RO_D_mark, RO_NONE) != RO_NONE)
        return;
    uint32_t above = k->head;
    if (!ro_lemma_in(&tokens[above], holders) && tokens[above].upos != RO_PROPN)
        return;
    for (int i = 0; i < DEEP && above != RO_NONE && !ro_lemma_in(&tokens[above], events); i++)
        above = tokens[above].deprel == RO_D_nmod || tokens[above].deprel == RO_D_conj || tokens[above].deprel == RO_D_appos ? tokens[above].head : RO_NONE;
    if (above != RO_NONE && above < held && ro_lemma_in(&tokens[above], events))
        k->head = above;
}

/* "…, a charge Norland denies": what it denies, and no second subject. */
static void mend_noun_taken_up(ro_document *d, uint32_t noun)
{
    ro_token *tokens = d->tokens.v, *k = &tokens[noun];
    const uint32_t verb = k->head, first = d->sentences.v[k->sentence].first;
    if (k->upos != RO_NOUN || k->deprel != RO_D_nsubj || verb == RO_NONE || verb < noun || tokens[verb].upos != RO_VERB || !in_past_or_present(&tokens[verb]) ||
        ro_dependent(d, verb, RO_D_obj, RO_NONE) != RO_NONE)
        return;
    const uint32_t article = ro_dependent(d, noun, RO_D_det, RO_NONE);
    if (article == RO_NONE || article <= first || article > noun || !(ro_str_is(tokens[article].form, "a") || ro_str_is(tokens[article].form, "an")) || !ro_str_is(tokens[article - 1].form, ","))
        return;
    for (uint32_t i = noun + 1; i < verb; i++)
        if (tokens[i].head == verb && tokens[i].deprel == RO_D_nsubj) {
            k->deprel = RO_D_obj;
            return;
        }
}

/* "Under the pact Norland has agreed to pay": Norland agrees, no pact of its name. */
static void mend_under_pact(ro_document *d, uint32_t who)
{
    static const char papers[] = "mou,agreement,deal,pact,accord,treaty,plan,memorandum,arrangement,programme,program,scheme,settlement,contract,protocol,law,rule";
    ro_token *tokens = d->tokens.v, *k = &tokens[who];
    const uint32_t verb = k->head, paper = who - 1;
    if (k->upos != RO_PROPN || k->deprel != RO_D_obl || verb == RO_NONE || verb < who || tokens[verb].upos != RO_VERB || who == d->sentences.v[k->sentence].first ||
        tokens[paper].head != who || tokens[paper].deprel != RO_D_compound || ro_dependent(d, verb, RO_D_nsubj, RO_NONE) != RO_NONE)
        return;
    uint32_t under = ro_dependent(d, who, RO_D_case, RO_NONE);
    if (under == RO_NONE)
        under = ro_dependent(d, paper, RO_D_case, RO_NONE);
    if (under == RO_NONE || under > who || !ro_str_is_nocase(tokens[under].form, "under"))
        return;
    if (!ro_list_holds((ro_str){papers, sizeof papers - 1}, ro_fold(d->arena, tokens[paper].form)))
        return;
    for (uint32_t i = d->sentences.v[k->sentence].first; i < paper; i++)
        if (tokens[i].head == who)
            tokens[i].head = paper;
    hang(&tokens[paper], verb, RO_D_obl);
    hang(k, verb, RO_D_nsubj);
}

/* "A, along with B, held talks", "A, together with B, asked": both did. */
static void mend_along_with(ro_document *d, uint32_t other)
{
    ro_token *tokens = d->tokens.v, *k = &tokens[other];
    if ((k->deprel != RO_D_nmod && k->deprel != RO_D_obl) || k->subtype != RO_SUB_NONE || k->head == RO_NONE || k->head > other || !dealer(d, other))
        return;
    const uint32_t first = d->sentences.v[k->sentence].first, with = ro_dependent(d, other, RO_D_case, RO_NONE), above = k->head;
    bool along = false, together = ro_str_is(tokens[above].form, "together") && tokens[above].head != RO_NONE && tokens[above].head < above;
    for (uint32_t i = with == RO_NONE ? other : with; i < other && tokens[i].head == other; i++)
        along = along || ro_str_is(tokens[i].form, "along") || ro_str_is(tokens[i].form, "alongside");
    const uint32_t one = together ? tokens[above].head : above, opens = together ? above : with;
    if (!(along || together) || with == RO_NONE || opens <= first || !ro_str_is(tokens[opens - 1].form, ",") || tokens[one].deprel != RO_D_nsubj || !dealer(d, one))
        return;
    hang(k, one, RO_D_conj);
}

/* "After meeting with B, A said": what A did before, no noun. */
static void mend_after_meeting(ro_document *d, uint32_t meeting)
{
    enum { AHEAD = 24 };
    ro_token *tokens = d->tokens.v, *k = &tokens[meeting];
    const ro_sentence *s = &d->sentences.v[k->sentence];
    if (k->upos != RO_NOUN || k->deprel != RO_D_advcl || !ro_str_is(k->form, "meeting") || meeting == s->first || tokens[meeting - 1].deprel != RO_D_mark ||
        tokens[meeting - 1].head != meeting)
        return;
    k->upos = RO_VERB;
    k->feats = RO_STR("VerbForm=Ger");
    k->lemma = RO_STR("meet");
    for (uint32_t i = meeting + 1; i < s->first + s->n && i < meeting + AHEAD; i++)
        if (tokens[i].head == meeting && tokens[i].deprel == RO_D_nmod)
            hang(&tokens[i], meeting, RO_D_obl);
}

void ro_mend_clause(ro_document *document, uint32_t token)
{
    mend_as_clause(document, token);
    mend_clause_subject(document, token);
    mend_content_clause(document, token);
    mend_joint_participle(document, token);
    mend_due_to(document, token);
    mend_open_list(document, token);
    mend_second_report(document, token);
    mend_under_pact(document, token);
    mend_held_meeting(document, token);
    mend_noun_taken_up(document, token);
    mend_phrase_of_second(document, token);
    mend_along_with(document, token);
    mend_after_meeting(document, token);
}
