/* SPDX-License-Identifier: Apache-2.0 */
#include "events/details.h"

static const ro_token *tok(const ro_document *d, uint32_t i)
{
    return &d->tokens.v[i];
}

/* White space folded, cut between words at a length that still fits a table. */
static ro_str folded(ro_document *d, ro_str text)
{
    enum { LONGEST = 240 };
    static const char more[] = " \xE2\x80\xA6"; /* it goes on */
    text = ro_str_trim(text);
    char *out = ro_alloc(d->arena, text.n + sizeof more);
    size_t n = 0, i = 0;
    for (; i < text.n && n < LONGEST; i++) {
        bool blank = (unsigned char)text.p[i] <= ' ';
        if (!blank || (n && out[n - 1] != ' '))
            out[n++] = blank ? ' ' : text.p[i];
    }
    if (i == text.n)
        return (ro_str){out, n};
    while (n && out[n - 1] != ' ')
        n--;
    while (n && out[n - 1] == ' ')
        n--;
    memcpy(out + n, more, sizeof more);
    return (ro_str){out, n + sizeof more - 1};
}

/* The clause that has the subject: "to be eager" is told whole as "X is eager". */
static uint32_t clause_with_subject(const ro_document *d, uint32_t clause)
{
    enum { MOST = 6 };
    for (int i = 0; i < MOST && tok(d, clause)->deprel == RO_D_xcomp && tok(d, clause)->head != RO_NONE; i++)
        clause = tok(d, clause)->head;
    return clause;
}

static bool only_joins(const ro_token *k)
{
    return k->upos == RO_PUNCT || k->deprel == RO_D_cc || (k->deprel == RO_D_mark && k->upos == RO_SCONJ);
}

/* The words of the clause, what joins it to others left off; the whole sentence where that is too little to stand alone. */
static ro_str gist_of(ro_document *d, uint32_t clause)
{
    enum { SHORTEST = 4 }; /* words */
    uint32_t first, last;
    const ro_sentence *s = &d->sentences.v[tok(d, clause)->sentence];
    ro_subtree(d, clause_with_subject(d, clause), &first, &last);
    while (first < last && only_joins(tok(d, first)))
        first++;
    while (last > first && tok(d, last)->upos == RO_PUNCT)
        last--;
    if (last - first < SHORTEST)
        first = s->first, last = s->first + s->n - 1;
    while (first < last && tok(d, first)->span.start >= d->dateline.start && tok(d, first)->span.start < d->dateline.end) /* where it was written is no part */
        first++;
    return folded(d, ro_span_text(d, ro_tokens_span(d, first, last)));
}

/* "on trade", "regarding Ukraine": what it is about. */
static bool names_topic(const ro_tree *t, uint32_t c)
{
    static const char *const about[] = {"on", "about", "over", "regarding", "concerning", NULL};
    static const char *const no_topic[] = {"rise", "side", "basis", "sideline", "sidelines", "occasion", "behalf", "part", "margin", "eve", "way",
                                           "visit", "ground", "track", "level", "day", "hand", "agenda", "condition", "invitation", "call", "count", "issue", "matter", "number", "phone", "account", "foot", "record", "display", "top", "importance", "need",
                                           "trust", "inauguration", "election", "anniversary", "conversation", "meeting", "talk", "stage", "ministry", "condition", NULL};
    const ro_token *k = tok(t->d, c);
    if (ro_str_in(k->lemma, no_topic))
        return false;
    if ((k->deprel != RO_D_obl && k->deprel != RO_D_nmod) || k->time != RO_NONE || (k->upos != RO_NOUN && k->upos != RO_PROPN))
        return false;
    if (k->mention != RO_NONE && ro_has_case(t, c, "on"))
        return false; /* "called on Poland" */
    for (const char *const *p = about; *p; p++)
        if (ro_has_case(t, c, *p))
            return true;
    return false;
}

/* The noun with the words next before it that belong to it ("economic and trade issues"), its article aside. */
static ro_str topic_text(const ro_document *d, uint32_t noun)
{
    const ro_sentence *s = &d->sentences.v[tok(d, noun)->sentence];
    uint32_t first = noun;
    while (first > s->first) {
        const ro_token *k = tok(d, first - 1);
        bool inner = k->upos != RO_DET && k->upos != RO_ADP && k->upos != RO_VERB && k->upos != RO_PRON && k->deprel != RO_D_case;
        if (!inner || !ro_dominates(d, noun, first - 1))
            break;
        first--;
    }
    while (first < noun && only_joins(tok(d, first)))
        first++;
    return ro_span_text(d, ro_tokens_span(d, first, noun));
}

static void add_issues(ro_document *d, const ro_tree *t, ro_act *act, uint32_t top, int depth)
{
    enum { MOST = 3, DEEPEST = 4 };
    RO_CHILDREN(t, c, top) {
        if (act->issues.n < MOST && names_topic(t, c))
            *RO_PUSH(d->arena, &act->issues) = folded(d, topic_text(d, c));
        if (depth < DEEPEST)
            add_issues(d, t, act, c, depth + 1);
    }
}

static bool is_currency(const ro_token *k)
{
    static const char *const words[] = {"$", "\xC2\xA3", "\xE2\x82\xAC", "\xC2\xA5", "US$", "dollar", "euro", "pound", "yuan", "yen", "rupee",
                                        "ruble", "rouble", "renminbi", "won", "USD", "EUR", "GBP", "JPY", "CNY", "RMB", "INR", "CAD", "AUD", "NZD", "CHF", "KRW", "SGD",
                                        "Rs", "Rs.", "A$", "C$", "NZ$", "HK$", "S$", "dirham", "riyal", "dinar", "rand", "peso", "lira", "franc", "krone", "krona", "kroner",
                                        "kronor", "shekel", "ringgit", "baht", "shilling", "naira", "hryvnia", "zloty", "taka", "rupiah", "cedi", "birr", NULL};
    return ro_str_in(k->lemma, words) || ro_str_in(k->form, words);
}

/* "$100 million", "500,000 euros": the run of numbers beside a currency. */
static ro_str amount_in(const ro_document *d, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i <= to; i++) {
        uint32_t first = i, last = i;
        if (!is_currency(tok(d, i)))
            continue;
        while (first > from && tok(d, first - 1)->upos == RO_NUM)
            first--;
        while (last < to && tok(d, last + 1)->upos == RO_NUM)
            last++;
        if (last > first)
            return ro_span_text(d, ro_tokens_span(d, first, last));
    }
    return RO_STR("");
}

/* "1,000 troops", "2 million doses of vaccine", "50,000 metric tons of rice": what is given that is no money. */
static ro_str quantity_in(const ro_document *d, uint32_t from, uint32_t to)
{
    static const char *const things[] = {"troop", "troops", "soldier", "peacekeeper", "police", "personnel", "tonne", "ton", "dose", "barrel", "tank", "missile", "drone",
                                         "scholarship", "megawatt", "vehicle", "aircraft", "helicopter", "ventilator", "tent", "refugee", NULL};
    for (uint32_t i = from + 1; i <= to; i++) {
        uint32_t first = i, last = i;
        if (tok(d, i)->upos != RO_NOUN || tok(d, i)->time != RO_NONE || !ro_str_in(tok(d, i)->lemma, things))
            continue;
        if (first > from && (tok(d, first - 1)->upos == RO_ADJ || tok(d, first - 1)->deprel == RO_D_compound))
            first--; /* "metric tons" */
        if (first == from || tok(d, first - 1)->upos != RO_NUM)
            continue;
        while (first > from && tok(d, first - 1)->upos == RO_NUM)
            first--;
        if (last + 2 <= to && ro_str_is(tok(d, last + 1)->lemma, "of") && tok(d, last + 2)->upos == RO_NOUN)
            last += 2;
        return ro_span_text(d, ro_tokens_span(d, first, last));
    }
    return RO_STR("");
}

/* The preposition of that lemma before the noun, RO_NONE none. */
static uint32_t case_at(const ro_tree *t, uint32_t noun, const char *lemma)
{
    RO_CHILDREN(t, c, noun)
        if (tok(t->d, c)->deprel == RO_D_case && ro_str_is(tok(t->d, c)->lemma, lemma))
            return c;
    return RO_NONE;
}

/* "five years", "2027", not "years", "the past two years": of what is yet to come, and how long. */
static bool is_term(const ro_document *d, const ro_time *time)
{
    static const char *const gone[] = {"past", "last", "previous", "recent", "same", NULL};
    bool counted = false;
    for (size_t i = 0; i < time->value.n; i++)
        counted = counted || (time->value.p[i] >= '0' && time->value.p[i] <= '9');
    for (uint32_t i = time->first; i <= time->last; i++)
        if (ro_str_in(tok(d, i)->lemma, gone))
            return false;
    return counted && (time->type == RO_DURATION || (time->end != RO_NO_DAY && (d->published.day == RO_NO_DAY || time->end > d->published.day)));
}

/* "a force that will govern the land for two years": the time of what a relative clause tells. */
static bool is_of_relative(const ro_tree *t, uint32_t token, uint32_t clause)
{
    for (uint32_t i = token; i != RO_NONE && i != clause; i = tok(t->d, i)->head)
        if (tok(t->d, i)->subtype == RO_SUB_RELCL)
            return true;
    return false;
}

/* "over the next five years", "within 48 hours", "through 2027": over what time, with the word that says so. */
static ro_str term_in(const ro_tree *t, const ro_act *act, uint32_t clause, uint32_t from, uint32_t to)
{
    static const char *const during[] = {"within", "over", "through", "for", "in", NULL};
    const bool promised = act->event == RO_EV_AGREE;
    for (uint32_t i = from; i <= to; i++) {
        const uint32_t k = tok(t->d, i)->time;
        const ro_time *time = k == RO_NONE ? NULL : &t->d->times.v[k];
        if (!time || !is_term(t->d, time) || is_of_relative(t, i, clause))
            continue;
        for (const char *const *w = during; *w && (promised || w == during); w++) {
            const uint32_t of = case_at(t, i, *w);
            const bool next = ro_str_is(tok(t->d, time->first)->lemma, "next") || (time->first < i && ro_str_is(tok(t->d, time->first + 1)->lemma, "next"));
            const bool of_noun = tok(t->d, i)->deprel == RO_D_nmod; /* "a vision for the next decade" */
            const bool fits = !strcmp(*w, "in") ? next : strcmp(*w, "for") || !of_noun;
            if (of != RO_NONE && of < time->first && fits)
                return ro_span_text(t->d, (ro_span){tok(t->d, of)->span.start, time->span.end});
        }
    }
    return RO_STR("");
}

/* "by 2030", "before the end of 2008"; else the term. */
static ro_str deadline_in(const ro_tree *t, const ro_act *act, uint32_t clause, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i <= to; i++)
        if (tok(t->d, i)->time != RO_NONE && (ro_has_case(t, i, "by") || ro_has_case(t, i, "before") || ro_has_case(t, i, "until")))
            return ro_span_text(t->d, t->d->times.v[tok(t->d, i)->time].span);
    return term_in(t, act, clause, from, to);
}

static bool gives(uint8_t event)
{
    return event == RO_EV_AGREE || event == RO_EV_AID || event == RO_EV_MOBILIZE || event == RO_EV_REQUEST;
}

/* "thanked him for the talks on Friday": the talks' day as likely as the thanks'. Of deeds and signatures the day is the deed's. */
static bool may_be_of_an_object(const ro_tree *t, uint32_t verb, uint32_t time)
{
    for (uint32_t i = verb + 1; i < time; i++)
        if ((tok(t->d, i)->upos == RO_NOUN || tok(t->d, i)->upos == RO_PROPN) && tok(t->d, i)->time == RO_NONE)
            return true;
    return false;
}

/* "said on Friday", "last week pledged": a past time that belongs to the verb itself. 0, or 1 + its index. */
static uint32_t time_at(const ro_tree *t, uint32_t verb, bool at_once)
{
    static const char *const ends[] = {"by", "before", "until", "till", "since", "from", "after", "between", "for", "within", "over", NULL};
    const ro_document *d = t->d;
    RO_CHILDREN(t, c, verb) {
        const ro_token *k = tok(d, c);
        bool adverbial = k->deprel == RO_D_obl || k->deprel == RO_D_advmod || k->deprel == RO_D_nmod;
        bool bounded = false;
        for (const char *const *p = ends; *p; p++)
            bounded = bounded || ro_has_case(t, c, *p);
        if (!adverbial || bounded || k->time == RO_NONE || (at_once && may_be_of_an_object(t, verb, c)))
            continue;
        const ro_time *time = &d->times.v[k->time];
        if ((time->type == RO_DATE || time->type == RO_TIME) && time->begin != RO_NO_DAY && (d->published.day == RO_NO_DAY || time->begin <= d->published.day))
            return k->time + 1;
    }
    return 0;
}

/* "should withdraw on Friday", "to meet on Friday": the time of what is asked or promised, not of the asking. */
static bool is_content(const ro_tree *t, uint32_t clause)
{
    static const char *const modals[] = {"should", "must", "need", "ought", "will", "would", "shall", "can", "could", "may", "might", "'ll", NULL};
    if (ro_feat_is(tok(t->d, clause), "VerbForm", "Inf"))
        return true;
    RO_CHILDREN(t, c, clause)
        if (tok(t->d, c)->deprel == RO_D_aux && ro_str_in(tok(t->d, c)->lemma, modals))
            return true;
    return false;
}

/* What words do, saying them does: the day of the saying is theirs. A deed has a day of its own. */
static bool is_done_by_words(uint8_t event)
{
    return event == RO_EV_AGREE || event == RO_EV_SUPPORT || event == RO_EV_CONCEDE || event == RO_EV_REQUEST || event == RO_EV_ACCUSE || event == RO_EV_REJECT ||
           event == RO_EV_THREATEN || event == RO_EVENT_NONE;
}

/* The time of the verb that tells of it: one above ("said that …"), or below ("…, he said Friday"). */
static uint32_t time_of_saying(const ro_tree *t, uint32_t clause)
{
    enum { MOST = 4 };
    uint32_t found = 0;
    RO_CHILDREN(t, c, clause)
        if (tok(t->d, c)->deprel == RO_D_parataxis && !found)
            found = time_at(t, c, true);
    for (int i = 0; i < MOST && !found; i++) {
        const ro_token *k = tok(t->d, clause);
        bool inside = k->deprel == RO_D_ccomp || k->deprel == RO_D_xcomp || k->deprel == RO_D_parataxis || k->deprel == RO_D_advcl;
        if (!inside || k->head == RO_NONE)
            break;
        clause = k->head;
        found = time_at(t, clause, true);
    }
    return found;
}

/* What is yet to come, or never was, has no day. */
static uint32_t when_done(const ro_tree *t, const ro_act *act, uint32_t clause)
{
    if (act->status != RO_HELD && act->status != RO_BACKGROUND)
        return 0;
    bool at_once = is_done_by_words(act->event) && act->event != RO_EV_AGREE;
    uint32_t own = is_content(t, clause) ? 0 : time_at(t, clause, at_once);
    if (!own && act->predicate != clause && !is_content(t, act->predicate))
        own = time_at(t, act->predicate, at_once);
    return own || !is_done_by_words(act->event) ? own : time_of_saying(t, clause);
}

/* The engagement told of last that both sides of the act took part in; the main one first. */
static uint32_t engagement_during(const ro_document *d, const ro_act *act)
{
    uint32_t best = RO_NONE;
    for (uint32_t i = 0; i < d->engagements.n; i++) {
        const ro_engagement *e = &d->engagements.v[i];
        bool acts = false, addressed = act->recipient.n == 0;
        if (e->status != RO_HELD || e->kind == RO_VISIT || e->evidence.v[0].sentence > act->sentence)
            continue;
        for (uint32_t k = 0; k < e->participants.n; k++) {
            const ro_participant *p = &e->participants.v[k];
            if (act->speaker != RO_NONE ? p->entity == act->speaker : act->actor.n && !strcmp(p->code, act->actor.v[0]))
                acts = true;
            for (uint32_t r = 0; r < act->recipient.n; r++)
                addressed = addressed || !strcmp(p->code, act->recipient.v[r]);
        }
        if (acts && addressed && (best == RO_NONE || !d->engagements.v[best].main || e->main))
            best = i;
    }
    return best;
}

void ro_act_details(ro_document *d, const ro_tree *t, ro_act *act, uint32_t clause)
{
    uint32_t first, last;
    ro_subtree(d, clause, &first, &last);
    act->gist = gist_of(d, clause);
    act->amount = amount_in(d, first, last);
    if (!act->amount.n && gives(act->event))
        act->amount = quantity_in(d, first, last);
    act->deadline = deadline_in(t, act, clause, first, last);
    add_issues(d, t, act, clause, 0);
    act->engagement = act->status == RO_BACKGROUND ? RO_NONE : engagement_during(d, act);
    act->when = when_done(t, act, clause);
    ro_evidence *e = RO_PUSH(d->arena, &act->evidence);
    e->sentence = act->sentence;
    e->span = d->sentences.v[act->sentence].span;
}
