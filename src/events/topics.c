/* SPDX-License-Identifier: Apache-2.0 */
/* What acts and engagements are about: the topics of the table, found in their words; a phrase that names what is talked of ("on grain
 * silos") where the table has no word for it. */
#include "events/events.h"

#include "events/tree.h"

enum { MOST_OF_ACT = 4, MOST_OF_ENGAGEMENT = 8 };

typedef struct list {
    ro_str v[MOST_OF_ENGAGEMENT];
    uint32_t n, most;
} list;

static void add(list *l, ro_str topic)
{
    for (uint32_t i = 0; i < l->n; i++)
        if (ro_str_equal(l->v[i], topic))
            return;
    if (l->n < l->most && topic.n)
        l->v[l->n++] = topic;
}

/* Adds the topics that stand in the text; false where there is none. */
static bool add_in(list *l, const ro_tables *tables, ro_str text)
{
    bool any = false;
    for (size_t at = 0, end; at < text.n; at++) {
        const ro_topic *topic = ro_tables_topic_at(tables, text, at, &end);
        if (!topic)
            continue;
        add(l, ro_str_of(topic->topic));
        any = true;
        at = end - 1;
    }
    return any;
}

/* "draw on the potential", "put it on track": not what is talked of. */
static bool is_empty(ro_str phrase)
{
    static const char *const empty[] = {"order", "potential", "promise", "party", "range", "heights", "progress", "success", "result", "results", "track",
                                        "terms", "scale", "pace", "ground", "front", "land", "efforts", "basis", "principle", "principles", "foundation",
                                        "achievements", "countries", "country", "unwillingness", "willingness", "need", "footing", "path", "road", "line", "course", "point", "matter", "matters", "issues", "topics", NULL};
    size_t from = phrase.n;
    while (from && phrase.p[from - 1] != ' ')
        from--;
    return ro_str_in((ro_str){phrase.p + from, phrase.n - from}, empty);
}

static void write_act(ro_document *d, const ro_tables *tables, ro_act *act)
{
    list found = {.most = MOST_OF_ACT};
    for (uint32_t i = 0; i < act->issues.n; i++) /* what it is said to be about comes first */
        if (!add_in(&found, tables, act->issues.v[i]) && !is_empty(act->issues.v[i]))
            add(&found, act->issues.v[i]);
    add_in(&found, tables, act->gist);
    act->issues.n = 0;
    for (uint32_t i = 0; i < found.n; i++)
        *RO_PUSH(d->arena, &act->issues) = found.v[i];
}

/* "They discussed trade and Ukraine": what the parties of the one engagement of the report spoke of. */
static bool tells_of_talk(const ro_document *d, const ro_sentence *s)
{
    static const char *const verbs[] = {"discuss", "address", "review", "cover", "touch", "exchange", "raise", "focus", "include", "centre", "center", NULL};
    for (uint32_t i = s->first; i < s->first + s->n; i++)
        if (d->tokens.v[i].upos == RO_VERB && ro_str_in(d->tokens.v[i].lemma, verbs))
            return s->kind == RO_BODY;
    return false;
}

/* The one engagement held that the report is about; RO_NONE where there is none or more than one. */
static uint32_t only_main(const ro_document *d)
{
    uint32_t found = RO_NONE;
    for (uint32_t i = 0; i < d->engagements.n; i++) {
        const ro_engagement *e = &d->engagements.v[i];
        if (!e->main || e->status != RO_HELD || e->kind == RO_VISIT)
            continue;
        if (found != RO_NONE)
            return RO_NONE;
        found = i;
    }
    return found;
}

static void write_engagement(ro_document *d, const ro_tables *tables, uint32_t n, bool main)
{
    ro_engagement *e = &d->engagements.v[n];
    list found = {.most = MOST_OF_ENGAGEMENT};
    for (uint32_t i = 0; i < e->topics.n; i++)
        if (!add_in(&found, tables, e->topics.v[i]) && !is_empty(e->topics.v[i]))
            add(&found, e->topics.v[i]);
    for (uint32_t s = 0; main && s < d->sentences.n; s++)
        if (tells_of_talk(d, &d->sentences.v[s]))
            add_in(&found, tables, ro_span_text(d, d->sentences.v[s].span));
    for (uint32_t i = 0; i < d->acts.n; i++)
        for (uint32_t k = 0; d->acts.v[i].engagement == n && k < d->acts.v[i].issues.n; k++)
            add(&found, d->acts.v[i].issues.v[k]);
    e->topics.n = 0;
    for (uint32_t i = 0; i < found.n; i++)
        *RO_PUSH(d->arena, &e->topics) = found.v[i];
}

void ro_topics_extract(ro_document *d, const ro_tables *tables)
{
    if (!tables)
        return;
    uint32_t main = only_main(d);
    for (uint32_t i = 0; i < d->acts.n; i++)
        write_act(d, tables, &d->acts.v[i]);
    for (uint32_t i = 0; i < d->engagements.n; i++)
        write_engagement(d, tables, i, i == main);
}
