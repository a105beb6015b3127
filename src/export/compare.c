/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The accounts of one meeting side by side. Copies are one account; where only one is held there is nothing to compare, and that is
 * what is said. Whose side an account tells is told by whom it lets speak, and the count that says so is printed with it.
 */
#include "export/export.h"

#include <stdlib.h>

typedef struct account {
    const ro_stored_engagement *engagement;
    const ro_stored_report *report;
    ro_stored_acts acts; /* of the whole report: a readout is about its meeting */
    ro_str side;         /* code; "" not told */
    uint32_t own, sided; /* acts of that side, acts of either side */
    ro_str label;        /* the side, or the report's id where sides are not told or not different */
} account;

typedef struct comparison {
    const ro_view *view;
    const ro_meeting *meeting;
    RO_ARRAY(account) accounts;
    RO_ARRAY(ro_str) topics; /* sorted */
} comparison;

/* ---- gathering ---- */

static bool is_copy(const comparison *c, const ro_stored_engagement *e)
{
    const ro_stored_report *r = &c->view->stored->reports.v[e->report];
    for (uint32_t i = 0; i < c->accounts.n; i++) {
        const ro_stored_engagement *f = c->accounts.v[i].engagement;
        bool same_words = e->evidence.n && f->evidence.n && ro_str_equal(e->evidence.v[0].text, f->evidence.v[0].text);
        if (e->report == f->report || ro_str_equal(r->sha256, c->accounts.v[i].report->sha256) || same_words)
            return true;
    }
    return false;
}

static bool is_party(const ro_meeting *m, ro_str code)
{
    for (uint32_t i = 0; i < m->participants.n; i++)
        if (ro_str_equal(m->participants.v[i].code, code))
            return true;
    return false;
}

/* The party that at least two in three of the parties' acts are by, where there are three acts or more. */
static void find_side(const comparison *c, account *a)
{
    enum { FEWEST = 3 };
    for (uint32_t p = 0; p < c->meeting->participants.n; p++) {
        ro_str code = c->meeting->participants.v[p].code;
        uint32_t own = 0, sided = 0;
        for (uint32_t i = 0; i < a->acts.n; i++) {
            bool one = a->acts.v[i].actor.n == 3 && is_party(c->meeting, a->acts.v[i].actor);
            sided += one;
            own += one && ro_str_equal(a->acts.v[i].actor, code);
        }
        a->sided = sided;
        if (sided >= FEWEST && own * 3 >= sided * 2) {
            a->side = code;
            a->own = own;
            return;
        }
    }
}

static readout_status add_account(comparison *c, ro_store *store, const ro_stored_engagement *e, readout_error *error)
{
    account *a = RO_PUSH(c->view->arena, &c->accounts);
    a->engagement = e;
    a->report = &c->view->stored->reports.v[e->report];
    a->side = RO_STR("");
    readout_status status = ro_store_load_acts(store, a->report->id, c->view->arena, &a->acts, error);
    if (status == READOUT_OK)
        find_side(c, a);
    return status;
}

static void label_accounts(const comparison *c)
{
    for (uint32_t i = 0; i < c->accounts.n; i++) {
        account *a = &c->accounts.v[i];
        bool alone = a->side.n > 0;
        for (uint32_t k = 0; k < c->accounts.n; k++)
            alone &= k == i || !ro_str_equal(c->accounts.v[k].side, a->side);
        a->label = alone ? a->side : ro_short_id(a->report);
    }
}

/* The next topic of "a, b, c". */
static bool next_topic(ro_str list, size_t *at, ro_str *topic)
{
    if (*at >= list.n)
        return false;
    size_t end = *at;
    while (end + 1 < list.n && !(list.p[end] == ',' && list.p[end + 1] == ' '))
        end++;
    end = end + 1 < list.n ? end : list.n;
    *topic = (ro_str){list.p + *at, end - *at};
    *at = end + 2;
    return true;
}

static bool names_topic(const ro_stored_act *a, ro_str topic)
{
    ro_str named;
    for (size_t at = 0; next_topic(a->issue, &at, &named);)
        if (ro_str_equal(named, topic))
            return true;
    return false;
}

static bool has_topic(const account *a, ro_str topic)
{
    for (uint32_t i = 0; i < a->acts.n; i++)
        if (names_topic(&a->acts.v[i], topic))
            return true;
    return false;
}

static int by_text(const void *a, const void *b)
{
    return ro_str_compare(*(const ro_str *)a, *(const ro_str *)b);
}

static void gather_topics(comparison *c)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < c->accounts.n; i++)
        for (uint32_t k = 0; k < c->accounts.v[i].acts.n; k++) {
            ro_str topic;
            for (size_t at = 0; next_topic(c->accounts.v[i].acts.v[k].issue, &at, &topic);) {
                ro_str *added = RO_PUSH(c->view->arena, &c->topics);
                *added = topic;
            }
        }
    if (c->topics.n)
        qsort(c->topics.v, c->topics.n, sizeof *c->topics.v, by_text);
    for (uint32_t i = 0; i < c->topics.n; i++)
        if (kept == 0 || !ro_str_equal(c->topics.v[kept - 1], c->topics.v[i]))
            c->topics.v[kept++] = c->topics.v[i];
    c->topics.n = kept;
}

static uint32_t accounts_with(const comparison *c, ro_str topic)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->accounts.n; i++)
        n += has_topic(&c->accounts.v[i], topic);
    return n;
}

/* Told of the other side in this account: is it in an account of that side, by the same party and of the same type and topic? */
static bool confirmed(const comparison *c, const ro_stored_act *told)
{
    for (uint32_t i = 0; i < c->accounts.n; i++) {
        const account *a = &c->accounts.v[i];
        ro_str topic;
        for (uint32_t k = 0; ro_str_equal(a->side, told->actor) && k < a->acts.n; k++) {
            if (!ro_str_equal(a->acts.v[k].actor, told->actor) || !ro_str_equal(a->acts.v[k].event, told->event))
                continue;
            for (size_t at = 0; next_topic(told->issue, &at, &topic);)
                if (names_topic(&a->acts.v[k], topic))
                    return true;
        }
    }
    return false;
}

static bool is_attributed(const comparison *c, const account *a, const ro_stored_act *act)
{
    return a->side.n && act->actor.n == 3 && !ro_str_equal(act->actor, a->side) && is_party(c->meeting, act->actor);
}

/* ---- JSON ---- */

static ro_str id_of(const comparison *c, const account *a, const ro_stored_act *act)
{
    return ro_str_printf(c->view->arena, "%.*s.a%u", (int)ro_short_id(a->report).n, ro_short_id(a->report).p, act->n);
}

static void put_act_json(const comparison *c, ro_json *j, const account *a, const ro_stored_act *act)
{
    ro_json_flat_object(j);
    ro_json_key_str(j, "act", id_of(c, a, act));
    ro_json_key_str(j, "actor", act->actor);
    ro_json_key_str(j, "event", act->event);
    ro_json_key_str(j, "who", act->who);
    ro_json_key_str(j, "voice", act->voice);
    ro_json_key_str(j, "quote", act->gist);
    ro_json_key_int(j, "sentence", act->sentence);
    ro_json_end_object(j);
}

static void put_topics_json(const comparison *c, ro_json *j)
{
    ro_json_key(j, "topics");
    ro_json_object(j);
    ro_json_key(j, "both");
    ro_json_flat_array(j);
    for (uint32_t t = 0; t < c->topics.n; t++)
        if (accounts_with(c, c->topics.v[t]) == c->accounts.n)
            ro_json_str(j, c->topics.v[t]);
    ro_json_end_array(j);
    ro_json_key(j, "only");
    ro_json_object(j);
    for (uint32_t i = 0; i < c->accounts.n; i++) {
        ro_json_key(j, ro_copy(c->view->arena, c->accounts.v[i].label.p, c->accounts.v[i].label.n));
        ro_json_flat_array(j);
        for (uint32_t t = 0; t < c->topics.n; t++)
            if (has_topic(&c->accounts.v[i], c->topics.v[t]) && accounts_with(c, c->topics.v[t]) == 1)
                ro_json_str(j, c->topics.v[t]);
        ro_json_end_array(j);
    }
    ro_json_end_object(j);
    ro_json_end_object(j);
}

static void put_rows_json(const comparison *c, ro_json *j)
{
    ro_json_key(j, "rows");
    ro_json_array(j);
    for (uint32_t t = 0; t < c->topics.n; t++) {
        ro_json_object(j);
        ro_json_key_str(j, "topic", c->topics.v[t]);
        for (uint32_t i = 0; i < c->accounts.n; i++) {
            const account *a = &c->accounts.v[i];
            ro_json_key(j, ro_copy(c->view->arena, a->label.p, a->label.n));
            ro_json_array(j);
            for (uint32_t k = 0; k < a->acts.n; k++)
                if (names_topic(&a->acts.v[k], c->topics.v[t]))
                    put_act_json(c, j, a, &a->acts.v[k]);
            ro_json_end_array(j);
        }
        ro_json_end_object(j);
    }
    ro_json_end_array(j);
}

static const char *const tones[] = {"AGREE", "SUPPORT", "COOPERATE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION"};
enum { N_TONES = sizeof tones / sizeof *tones };

static uint32_t count_tone(const account *a, const char *tone)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->acts.n; i++)
        n += ro_str_is(a->acts.v[i].event, tone);
    return n;
}

static void put_account_json(const comparison *c, ro_json *j, const account *a)
{
    ro_json_object(j);
    ro_json_key_str(j, "label", a->label);
    ro_json_key_str(j, "side", a->side);
    ro_json_key_str(j, "side_basis", a->side.n ? ro_str_printf(c->view->arena, "speaks in %u of %u acts", a->own, a->sided) : RO_STR(""));
    ro_json_key_str(j, "path", a->report->path);
    ro_json_key_str(j, "outlet", a->report->outlet);
    ro_json_key_str(j, "report", a->report->sha256);
    ro_json_key_int(j, "length", a->report->sentences);
    ro_json_key(j, "order");
    ro_json_flat_array(j);
    for (uint32_t i = 0; i < a->engagement->participants.n; i++)
        ro_json_str(j, a->engagement->participants.v[i].name.n ? a->engagement->participants.v[i].name : a->engagement->participants.v[i].code);
    ro_json_end_array(j);
    ro_json_key(j, "tone");
    ro_json_flat_object(j);
    for (int t = 0; t < N_TONES; t++)
        if (count_tone(a, tones[t]))
            ro_json_key_int(j, tones[t], count_tone(a, tones[t]));
    ro_json_end_object(j);
    ro_json_end_object(j);
}

static void put_attributed_json(const comparison *c, ro_json *j)
{
    ro_json_key(j, "attributed");
    ro_json_array(j);
    for (uint32_t i = 0; i < c->accounts.n; i++)
        for (uint32_t k = 0; k < c->accounts.v[i].acts.n; k++) {
            const account *a = &c->accounts.v[i];
            const ro_stored_act *act = &a->acts.v[k];
            if (!is_attributed(c, a, act))
                continue;
            ro_json_flat_object(j);
            ro_json_key_str(j, "by", a->side);
            ro_json_key_str(j, "to", act->actor);
            ro_json_key_str(j, "act", id_of(c, a, act));
            ro_json_key_str(j, "gist", act->gist);
            ro_json_key(j, "confirmed");
            if (confirmed(c, act))
                ro_json_bool(j, true);
            else
                ro_json_null(j); /* that the other account is silent denies nothing */
            ro_json_end_object(j);
        }
    ro_json_end_array(j);
}

static void put_json(const comparison *c)
{
    ro_json j;
    ro_json_init(&j, c->view->out, c->view->format == READOUT_JSONL);
    ro_json_object(&j);
    ro_json_key_str(&j, "meeting", ro_str_printf(c->view->arena, "m%u", c->meeting->id));
    if (c->accounts.n < 2) {
        ro_json_key_str(&j, "refused", RO_STR("one account held"));
    } else {
        ro_json_key(&j, "accounts");
        ro_json_array(&j);
        for (uint32_t i = 0; i < c->accounts.n; i++)
            put_account_json(c, &j, &c->accounts.v[i]);
        ro_json_end_array(&j);
        put_topics_json(c, &j);
        put_rows_json(c, &j);
        put_attributed_json(c, &j);
    }
    ro_json_end_object(&j);
    ro_buffer_addz(c->view->out, "\n");
}

/* ---- text ---- */

static void put_heading(const comparison *c, const char *text)
{
    ro_buffer_addz(c->view->out, "\n");
    ro_put_strong(c->view, true);
    ro_buffer_addz(c->view->out, text);
    ro_put_strong(c->view, false);
    ro_buffer_addz(c->view->out, "\n");
}

static void put_account_text(const comparison *c, const account *a)
{
    ro_buffer *out = c->view->out;
    ro_buffer_addz(out, "  ");
    ro_put_clean(out, a->label);
    ro_buffer_addz(out, "  ");
    ro_put_clean(out, a->report->path);
    ro_buffer_printf(out, ", %u sentences", a->report->sentences);
    if (a->side.n)
        ro_buffer_printf(out, "; tells the side of %.*s, who speaks in %u of %u acts", (int)a->side.n, a->side.p, a->own, a->sided);
    else
        ro_buffer_addz(out, "; no side speaks in most acts");
    ro_buffer_addz(out, "\n      ");
    for (int t = 0; t < N_TONES; t++)
        if (count_tone(a, tones[t]))
            ro_buffer_printf(out, "%s %u  ", tones[t], count_tone(a, tones[t]));
    ro_buffer_addz(out, "\n");
}

static void put_topic_text(const comparison *c, ro_str topic)
{
    ro_buffer *out = c->view->out;
    ro_buffer_addz(out, "  ");
    ro_put_clean(out, topic);
    ro_buffer_addz(out, "\n");
    for (uint32_t i = 0; i < c->accounts.n; i++) {
        const account *a = &c->accounts.v[i];
        for (uint32_t k = 0; k < a->acts.n; k++) {
            if (!names_topic(&a->acts.v[k], topic))
                continue;
            ro_buffer_printf(out, "    %.*s, sentence %u: ", (int)a->label.n, a->label.p, a->acts.v[k].sentence);
            ro_put_clean(out, a->acts.v[k].who.n ? a->acts.v[k].who : a->acts.v[k].actor);
            ro_buffer_addz(out, ": ");
            ro_put_clean(out, ro_str_trim(a->acts.v[k].gist));
            ro_buffer_addz(out, "\n");
        }
    }
}

static void put_topics_text(const comparison *c, bool all, const char *title)
{
    bool any = false;
    for (uint32_t t = 0; t < c->topics.n; t++) {
        if ((accounts_with(c, c->topics.v[t]) > 1) != all)
            continue;
        if (!any)
            put_heading(c, title);
        any = true;
        put_topic_text(c, c->topics.v[t]);
    }
}

static void put_text(const comparison *c)
{
    ro_buffer *out = c->view->out;
    ro_buffer_printf(out, "m%u  ", c->meeting->id);
    ro_put_clean(out, c->meeting->sentence);
    ro_buffer_addz(out, "\n");
    if (c->accounts.n < 2) {
        ro_buffer_addz(out, "I hold one account of it (");
        ro_put_clean(out, c->accounts.v[0].report->path);
        ro_buffer_addz(out, "). No comparison is possible.\n");
        return;
    }
    put_heading(c, "Accounts");
    for (uint32_t i = 0; i < c->accounts.n; i++)
        put_account_text(c, &c->accounts.v[i]);
    put_topics_text(c, true, "In more than one");
    put_topics_text(c, false, "In one only (which may be short, and need not mean that it was not raised)");
    for (uint32_t i = 0, any = 0; i < c->accounts.n; i++)
        for (uint32_t k = 0; k < c->accounts.v[i].acts.n; k++) {
            const account *a = &c->accounts.v[i];
            const ro_stored_act *act = &a->acts.v[k];
            if (!is_attributed(c, a, act))
                continue;
            if (!any++)
                put_heading(c, "What one side says of the other");
            ro_buffer_printf(out, "  %.*s of %.*s, sentence %u%s: ", (int)a->side.n, a->side.p, (int)act->actor.n, act->actor.p, act->sentence,
                             confirmed(c, act) ? ", also in the other's account" : "");
            ro_put_clean(out, ro_str_trim(act->gist));
            ro_buffer_addz(out, "\n");
        }
}

readout_status ro_view_compare(const ro_view *view, ro_store *store, const char *id, readout_error *error)
{
    uint32_t e = 0;
    comparison c = {.view = view};
    readout_status status = ro_engagement_by_id(view->stored, view->meetings, id, &e, error);
    if (status != READOUT_OK)
        return status;
    for (uint32_t m = 0; m < view->meetings->n; m++)
        for (uint32_t i = 0; i < view->meetings->v[m].accounts.n; i++)
            if (view->meetings->v[m].accounts.v[i] == e)
                c.meeting = &view->meetings->v[m];
    for (uint32_t i = 0; status == READOUT_OK && i < c.meeting->accounts.n; i++) {
        const ro_stored_engagement *told = &view->stored->engagements.v[c.meeting->accounts.v[i]];
        if (!is_copy(&c, told))
            status = add_account(&c, store, told, error);
    }
    if (status != READOUT_OK)
        return status;
    label_accounts(&c);
    gather_topics(&c);
    if (view->format == READOUT_JSON || view->format == READOUT_JSONL)
        put_json(&c);
    else
        put_text(&c);
    return READOUT_OK;
}
