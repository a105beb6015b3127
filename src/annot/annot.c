/* SPDX-License-Identifier: Apache-2.0 */
#include "annot/annot.h"

#include <stdarg.h>
#include <stdio.h>

void ro_document_init(ro_document *document, ro_arena *arena)
{
    memset(document, 0, sizeof *document);
    document->arena = arena;
    document->published.day = RO_NO_DAY;
}

void ro_warn(ro_document *document, int64_t position, const char *format, ...)
{
    enum { MOST_WARNINGS = 100 }; /* a binary file would give millions */
    char text[300];
    va_list arguments;
    if (document->warnings.n >= MOST_WARNINGS)
        return;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    ro_warning *warning = RO_PUSH(document->arena, &document->warnings);
    warning->position = position;
    warning->message = ro_str_copy(document->arena, ro_str_of(text));
}

ro_span ro_tokens_span(const ro_document *d, uint32_t first, uint32_t last)
{
    return (ro_span){d->tokens.v[first].span.start, d->tokens.v[last].span.end};
}

ro_str ro_feat(const ro_token *token, const char *name)
{
    size_t n = strlen(name);
    const char *p = token->feats.p, *end = p ? p + token->feats.n : p;
    while (p < end) {
        const char *bar = memchr(p, '|', (size_t)(end - p));
        const char *stop = bar ? bar : end;
        if ((size_t)(stop - p) > n && memcmp(p, name, n) == 0 && p[n] == '=')
            return (ro_str){p + n + 1, (size_t)(stop - p) - n - 1};
        p = bar ? bar + 1 : end;
    }
    return RO_STR("");
}

bool ro_feat_is(const ro_token *token, const char *name, const char *value)
{
    return ro_str_is(ro_feat(token, name), value);
}

bool ro_lemma_is(const ro_token *token, const char *text)
{
    return ro_str_is_nocase(token->lemma.n ? token->lemma : token->form, text);
}

bool ro_lemma_in(const ro_token *token, const char *const *list)
{
    for (; *list; list++)
        if (ro_lemma_is(token, *list))
            return true;
    return false;
}

uint32_t ro_dependent(const ro_document *d, uint32_t head, ro_deprel relation, uint32_t after)
{
    const ro_sentence *s = &d->sentences.v[d->tokens.v[head].sentence];
    for (uint32_t i = after == RO_NONE ? s->first : after + 1; i < s->first + s->n; i++)
        if (d->tokens.v[i].head == head && d->tokens.v[i].deprel == relation)
            return i;
    return RO_NONE;
}

bool ro_dominates(const ro_document *d, uint32_t ancestor, uint32_t token)
{
    while (token != RO_NONE) {
        if (token == ancestor)
            return true;
        token = d->tokens.v[token].head;
    }
    return false;
}

void ro_subtree(const ro_document *d, uint32_t head, uint32_t *first, uint32_t *last)
{
    const ro_sentence *s = &d->sentences.v[d->tokens.v[head].sentence];
    *first = *last = head;
    /* Outward from the head: in a projective tree the subtree is one run, so the scan may stop at the first stranger on
     * each side; a token is tested by climbing, which is bounded by the depth. */
    for (uint32_t i = head; i-- > s->first && ro_dominates(d, head, i);)
        *first = i;
    for (uint32_t i = head + 1; i < s->first + s->n && ro_dominates(d, head, i); i++)
        *last = i;
}

static const char *const upos_names[] = {"",
#define XX(name) #name,
                                         RO_UPOS_MAP(XX)
#undef XX
};

static const char *const deprel_names[] = {"",
#define XX(name) #name,
                                           RO_DEPREL_MAP(XX)
#undef XX
};

static const char *const event_names[] = {"",
#define XX(name) #name,
                                          RO_EVENT_MAP(XX)
#undef XX
};

static const char *const status_names[] = {
#define XX(name, text) text,
    RO_STATUS_MAP(XX)
#undef XX
};

static const char *const voice_names[] = {"quote", "indirect", "account", "narrator"};
static const char *const kind_names[] = {"meeting", "call", "visit", "conference", "letter", "signing", "dialogue"};
static const char *const precision_names[] = {"unknown", "day", "week", "month", "season", "year"};
static const char *const answer_names[] = {"answered", "in part", "declined", "none said outright", "none reported"};

#define NAME(list, i) ((size_t)(i) < sizeof(list) / sizeof *(list) ? (list)[i] : "")

const char *ro_upos_name(ro_upos upos) { return NAME(upos_names, upos); }
const char *ro_event_name(ro_event event) { return NAME(event_names, event); }
const char *ro_status_name(ro_status status) { return NAME(status_names, status); }
const char *ro_voice_name(ro_voice voice) { return NAME(voice_names, voice); }
const char *ro_engagement_kind_name(ro_engagement_kind kind) { return NAME(kind_names, kind); }
const char *ro_precision_name(ro_time_precision precision) { return NAME(precision_names, precision); }
const char *ro_answer_name(ro_answer_kind kind) { return NAME(answer_names, kind); }

ro_upos ro_upos_read(ro_str name)
{
    for (size_t i = 1; i < sizeof upos_names / sizeof *upos_names; i++)
        if (ro_str_is(name, upos_names[i]))
            return (ro_upos)i;
    return RO_UPOS_NONE;
}

static ro_subtype subtype_read(ro_str name)
{
    static const struct {
        const char *text;
        ro_subtype subtype;
    } list[] = {{"pass", RO_SUB_PASS},   {"agent", RO_SUB_AGENT}, {"poss", RO_SUB_POSS},      {"relcl", RO_SUB_RELCL},
                {"prt", RO_SUB_PRT},     {"tmod", RO_SUB_TMOD},   {"npmod", RO_SUB_NPMOD},    {"unmarked", RO_SUB_NPMOD},
                {"predet", RO_SUB_PREDET}};
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        if (ro_str_is(name, list[i].text))
            return list[i].subtype;
    return RO_SUB_OTHER;
}

bool ro_deprel_read(ro_str label, uint8_t *relation, uint8_t *subtype)
{
    const char *colon = label.n ? memchr(label.p, ':', label.n) : NULL;
    ro_str base = {label.p, colon ? (size_t)(colon - label.p) : label.n};
    *relation = RO_DEPREL_NONE;
    *subtype = RO_SUB_NONE;
    for (size_t i = 1; i < sizeof deprel_names / sizeof *deprel_names; i++)
        if (ro_str_is(base, deprel_names[i]))
            *relation = (uint8_t)i;
    if (colon)
        *subtype = (uint8_t)subtype_read((ro_str){colon + 1, label.n - base.n - 1});
    return *relation != RO_DEPREL_NONE;
}

uint32_t ro_said_on(const ro_document *d, uint32_t token)
{
    enum { NEAR = 3 };
    const ro_token *t = ro_tok(d, token);
    uint32_t clause = t->head, verb = clause == RO_NONE || clause < token || t->deprel != RO_D_obl ? RO_NONE : ro_tok(d, clause)->head;
    if (verb == RO_NONE || verb > token || token - verb > NEAR || ro_tok(d, clause)->deprel != RO_D_ccomp || ro_tok(d, verb)->upos != RO_VERB)
        return RO_NONE;
    for (uint32_t i = verb + 1; i < token; i++) /* nothing between but "on" and the words of the day */
        if (ro_tok(d, i)->head != token)
            return RO_NONE;
    uint32_t subject = ro_dependent(d, clause, RO_D_nsubj, RO_NONE);
    return subject != RO_NONE && subject > token ? verb : RO_NONE;
}

bool ro_entity_acts(const ro_entity *e)
{
    return e->kind == RO_PERSON || ((e->kind == RO_STATE || e->kind == RO_ORGANISATION) && !ro_str_is(e->name, e->code));
}
