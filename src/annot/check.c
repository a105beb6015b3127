/* SPDX-License-Identifier: Apache-2.0 */
/* What always holds of an annotated document, whatever bytes it was made from. */
#include "annot/annot.h"

static bool span_inside(const ro_document *d, ro_span s)
{
    return s.start <= s.end && s.end <= d->bytes.n;
}

static bool index_or_none(uint32_t i, uint32_t n)
{
    return i == RO_NONE || i < n;
}

static const char *check_text(const ro_document *d)
{
    uint32_t token = 0, end = 0;
    for (uint32_t i = 0; i < d->sentences.n; i++) {
        const ro_sentence *s = &d->sentences.v[i];
        if (!span_inside(d, s->span))
            return "a sentence's span is outside the bytes";
        if (s->first != token)
            return "sentences do not share out the tokens";
        if (s->paragraph >= d->paragraphs.n)
            return "a sentence is in no paragraph";
        token += s->n;
        if (token > d->tokens.n)
            return "a sentence has tokens past the last";
        for (uint32_t k = s->first; k < token; k++) {
            const ro_token *t = &d->tokens.v[k];
            if (t->sentence != i)
                return "a token does not know its sentence";
            if (!span_inside(d, t->span) || t->span.start < end || t->span.start == t->span.end)
                return "a token's span is empty, outside or out of order";
            if (t->span.start < s->span.start || t->span.end > s->span.end)
                return "a token is outside its sentence";
            end = t->span.end;
        }
    }
    return token == d->tokens.n ? NULL : "a token is in no sentence";
}

static const char *check_tree(const ro_document *d)
{
    for (uint32_t i = 0; i < d->sentences.n; i++) {
        const ro_sentence *s = &d->sentences.v[i];
        uint32_t roots = 0;
        if (s->root == RO_NONE || s->n == 0)
            continue; /* lang has not run */
        for (uint32_t k = s->first; k < s->first + s->n; k++) {
            uint32_t head = d->tokens.v[k].head, steps = 0;
            roots += head == RO_NONE;
            if (head != RO_NONE && (head < s->first || head >= s->first + s->n))
                return "a head is in another sentence";
            while (head != RO_NONE && steps <= s->n)
                head = d->tokens.v[head].head, steps++;
            if (steps > s->n)
                return "a tree has a cycle";
        }
        if (roots != 1 || d->tokens.v[s->root].head != RO_NONE)
            return "a sentence has not exactly one root";
    }
    return NULL;
}

static const char *check_actors(const ro_document *d)
{
    for (uint32_t i = 0; i < d->mentions.n; i++) {
        const ro_mention *m = &d->mentions.v[i];
        if (m->entity >= d->entities.n)
            return "a mention has no entity";
        if (m->first > m->last || m->last >= d->tokens.n || m->head < m->first || m->head > m->last)
            return "a mention's tokens are out of order";
        if (d->tokens.v[m->first].sentence != d->tokens.v[m->last].sentence)
            return "a mention runs over sentences";
        if (!span_inside(d, m->span))
            return "a mention's span is outside the bytes";
    }
    for (uint32_t i = 0; i < d->entities.n; i++)
        for (uint32_t k = 0; k < d->entities.v[i].members.n; k++)
            if (d->entities.v[i].members.v[k] >= d->entities.n)
                return "a collective has a member that is no entity";
    for (uint32_t i = 0; i < d->tokens.n; i++)
        if (!index_or_none(d->tokens.v[i].mention, d->mentions.n) || !index_or_none(d->tokens.v[i].time, d->times.n) ||
            !index_or_none(d->tokens.v[i].quote, d->quotes.n))
            return "a token points outside an array";
    return NULL;
}

static const char *check_events(const ro_document *d)
{
    for (uint32_t i = 0; i < d->times.n; i++) {
        const ro_time *t = &d->times.v[i];
        if (!span_inside(d, t->span) || t->first > t->last || t->last >= d->tokens.n)
            return "a time expression is outside the text";
        if ((t->begin == RO_NO_DAY) != (t->end == RO_NO_DAY) || (t->begin != RO_NO_DAY && t->begin > t->end))
            return "a time expression ends before it begins";
    }
    for (uint32_t i = 0; i < d->engagements.n; i++) {
        const ro_engagement *e = &d->engagements.v[i];
        if (e->begin == RO_NO_DAY ? e->end != RO_NO_DAY : e->end != RO_NO_DAY && e->begin > e->end)
            return "an engagement ends before it begins";
        if ((e->begin == RO_NO_DAY) != (e->precision == RO_P_UNKNOWN))
            return "an engagement's date and precision disagree";
        if (!e->evidence.n)
            return "an engagement has no evidence";
        for (uint32_t k = 0; k < e->evidence.n; k++)
            if (e->evidence.v[k].sentence >= d->sentences.n || !span_inside(d, e->evidence.v[k].span))
                return "an engagement's evidence is outside the text";
    }
    for (uint32_t i = 0; i < d->acts.n; i++) {
        const ro_act *a = &d->acts.v[i];
        if (a->sentence >= d->sentences.n || !a->evidence.n)
            return "an act has no evidence";
        if (!index_or_none(a->engagement, d->engagements.n) || !index_or_none(a->speaker, d->entities.n) ||
            !index_or_none(a->addressee, d->entities.n) || a->when > d->times.n ||
            (d->attributions.n && !index_or_none(a->attribution, d->attributions.n)))
            return "an act points outside an array";
        for (uint32_t k = 0; k < a->evidence.n; k++)
            if (a->evidence.v[k].sentence >= d->sentences.n || !span_inside(d, a->evidence.v[k].span))
                return "an act's evidence is outside the text";
    }
    for (uint32_t i = 0; i < d->answers.n; i++)
        if (d->answers.v[i].act >= d->acts.n)
            return "an answer is to no act";
    return NULL;
}

static const char *check_attributions(const ro_document *d)
{
    for (uint32_t i = 0; i < d->attributions.n; i++) {
        const ro_attribution *a = &d->attributions.v[i];
        if (a->sentence >= d->sentences.n || a->predicate >= d->tokens.n || !index_or_none(a->entity, d->entities.n) || !index_or_none(a->within, d->attributions.n))
            return "an attribution points outside an array";
        if (!a->content.n || a->within == i)
            return "an attribution has no content, or stands in its own";
        if (!span_inside(d, a->cue) || !span_inside(d, a->source))
            return "an attribution is outside the text";
        for (uint32_t k = 0; k < a->content.n; k++)
            if (!span_inside(d, a->content.v[k]) || (k && a->content.v[k].start < a->content.v[k - 1].end))
                return "the content of an attribution is outside the text or out of order";
    }
    return NULL;
}

const char *ro_annot_check(const ro_document *d)
{
    const char *broken = check_text(d);
    if (!broken)
        broken = check_tree(d);
    if (!broken)
        broken = check_actors(d);
    if (!broken)
        broken = check_events(d);
    return broken ? broken : check_attributions(d);
}
