/* SPDX-License-Identifier: Apache-2.0 */
/* People, offices on the day, counts; who met whom at what level. */
#include "export/export.h"

#include <stdlib.h>

/* One person (state, organisation) over all reports. */
typedef struct actor {
    ro_entity_kind kind;
    ro_str name, code, person;
    bool known;
    uint32_t reports, mentions, engagements, acts;
    uint32_t first, n; /* rows, sorted by office, then day */
    uint32_t most;     /* mentions in the report that has most; its code stands */
} actor;

typedef struct row { /* a stored actor with what sorts it */
    ro_stored_actor *a;
    ro_str key; /* Wikidata id, or code and folded name */
    ro_day day; /* of its report */
    uint32_t report; /* by path */
} row;

static int by_key(const void *a, const void *b)
{
    const row *x = a, *y = b;
    int c = x->a->kind != y->a->kind ? (x->a->kind < y->a->kind ? -1 : 1) : ro_str_compare(x->key, y->key);
    if (c == 0)
        c = ro_str_compare(x->a->office, y->a->office);
    if (c == 0)
        c = (x->day > y->day) - (x->day < y->day);
    return c ? c : (x->report > y->report) - (x->report < y->report);
}

/* The busiest first. */
static int by_weight(const void *a, const void *b)
{
    const actor *x = a, *y = b;
    uint64_t u = (uint64_t)x->engagements + x->acts, w = (uint64_t)y->engagements + y->acts;
    if (u != w)
        return u > w ? -1 : 1;
    if (x->mentions != y->mentions)
        return x->mentions > y->mentions ? -1 : 1;
    int c = ro_str_compare(x->name, y->name);
    return c ? c : ro_str_compare(x->code, y->code);
}

static ro_str key_of(const ro_view *v, const ro_stored_actor *a)
{
    if (a->person.n)
        return a->person;
    ro_str name = ro_fold(v->arena, a->name);
    return ro_str_printf(v->arena, "%.*s %.*s", (int)a->code.n, a->code.p, (int)name.n, name.p);
}

static bool wanted(const ro_actors_options *o, const ro_stored_actor *a)
{
    return o->kinds & 1u << a->kind && (!o->unknown || !a->known) && (!o->code.n || ro_str_equal(o->code, a->code)) && a->name.n;
}

/* The rows that are wanted, each with the day of its report; reports are met in the order of their paths. */
static uint32_t collect(const ro_view *v, const ro_stored_actors *actors, const ro_actors_options *o, row *rows)
{
    uint32_t n = 0, at = 0;
    for (uint32_t i = 0; i < actors->n; i++) {
        while (at + 1 < v->stored->reports.n && v->stored->reports.v[at].id != actors->v[i].report)
            at++;
        if (wanted(o, &actors->v[i]))
            rows[n++] = (row){&actors->v[i], key_of(v, &actors->v[i]), v->stored->reports.v[at].published, at};
    }
    return n;
}

static uint32_t gather(const row *rows, uint32_t n, actor *out)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < n; i++) {
        const ro_stored_actor *a = rows[i].a;
        if (i == 0 || a->kind != rows[i - 1].a->kind || !ro_str_equal(rows[i].key, rows[i - 1].key))
            out[count++] = (actor){.kind = a->kind, .name = a->name, .code = a->code, .person = a->person, .known = a->known, .first = i};
        actor *x = &out[count - 1];
        x->n++;
        x->reports++;
        x->mentions += a->mentions;
        x->engagements += a->engagements;
        x->acts += a->acts;
        x->known |= a->known;
        if (a->mentions > x->most) {
            x->most = a->mentions;
            x->code = a->code;
        }
        if (a->name.n > x->name.n || (a->name.n == x->name.n && ro_str_compare(a->name, x->name) < 0))
            x->name = a->name;
    }
    return count;
}

/* Runs of one office among an actor's rows, with its first and last day. */
typedef struct tenure {
    ro_str office;
    ro_day first, last; /* RO_NO_DAY where no report of it has a date */
    uint32_t reports;
} tenure;

static bool next_tenure(const row *rows, const actor *a, uint32_t *at, tenure *t)
{
    while (*at < a->n && !rows[a->first + *at].a->office.n)
        ++*at;
    if (*at >= a->n)
        return false;
    *t = (tenure){rows[a->first + *at].a->office, RO_NO_DAY, RO_NO_DAY, 0};
    for (; *at < a->n && ro_str_equal(rows[a->first + *at].a->office, t->office); ++*at) {
        ro_day day = rows[a->first + *at].day;
        t->reports++;
        if (day != RO_NO_DAY && t->first == RO_NO_DAY)
            t->first = day;
        if (day != RO_NO_DAY)
            t->last = day;
    }
    return true;
}

static const char *kind_name(ro_entity_kind kind)
{
    return kind == RO_PERSON ? "person" : kind == RO_STATE ? "state" : "organisation";
}

static void put_actor_json(ro_json *j, const row *rows, const actor *a)
{
    tenure t;
    ro_json_flat_object(j);
    ro_json_key_str(j, "kind", ro_str_of(kind_name(a->kind)));
    ro_json_key_str(j, "name", a->name);
    ro_json_key_str(j, "code", a->code);
    ro_json_key_str(j, "person", a->person);
    ro_json_key_bool(j, "known", a->known);
    ro_json_key(j, "offices");
    ro_json_array(j);
    for (uint32_t at = 0; next_tenure(rows, a, &at, &t);) {
        ro_json_object(j);
        ro_json_key_str(j, "office", t.office);
        ro_json_key_day(j, "first", t.first);
        ro_json_key_day(j, "last", t.last);
        ro_json_key_int(j, "reports", t.reports);
        ro_json_end_object(j);
    }
    ro_json_end_array(j);
    ro_json_key_int(j, "reports", a->reports);
    ro_json_key_int(j, "engagements", a->engagements);
    ro_json_key_int(j, "acts", a->acts);
    ro_json_key_int(j, "mentions", a->mentions);
    ro_json_end_object(j);
}

static void put_json(const ro_view *v, const row *rows, const actor *actors, uint32_t n)
{
    ro_json j;
    bool lines = v->format == READOUT_JSONL;
    ro_json_init(&j, v->out, lines);
    if (!lines)
        ro_json_array(&j);
    for (uint32_t i = 0; i < n; i++) {
        if (lines)
            ro_json_init(&j, v->out, true);
        put_actor_json(&j, rows, &actors[i]);
        if (lines)
            ro_buffer_addz(v->out, "\n");
    }
    if (!lines) {
        ro_json_end_array(&j);
        ro_buffer_addz(v->out, "\n");
    }
}

static void put_tenure(ro_buffer *out, const tenure *t)
{
    char first[16], last[16];
    ro_day_text(t->first, first);
    ro_day_text(t->last, last);
    ro_put_clean(out, t->office);
    if (t->first == RO_NO_DAY)
        ro_buffer_addz(out, " (no date)");
    else if (t->first == t->last)
        ro_buffer_printf(out, " (%s)", first);
    else
        ro_buffer_printf(out, " (%s to %s)", first, last);
}

static void put_table(const ro_view *v, const row *rows, const actor *actors, uint32_t n)
{
    static const char *const names[] = {"kind", "name", "code", "person", "known", "offices", "reports", "engagements", "acts", "mentions", NULL};
    ro_put_header(v, names);
    for (uint32_t i = 0; i < n; i++) {
        const actor *a = &actors[i];
        tenure t;
        ro_put_field(v, ro_str_of(kind_name(a->kind)), false);
        ro_put_field(v, a->name, false);
        ro_put_field(v, a->code, false);
        ro_put_field(v, a->person, false);
        ro_put_field(v, a->known ? RO_STR("true") : RO_STR("false"), false);
        ro_open_field(v);
        for (uint32_t at = 0; next_tenure(rows, a, &at, &t);) {
            ro_add_field(v, t.office);
            ro_add_field(v, at < a->n ? RO_STR("; ") : RO_STR(""));
        }
        ro_close_field(v, false);
        ro_put_int_field(v, a->reports, false);
        ro_put_int_field(v, a->engagements, false);
        ro_put_int_field(v, a->acts, false);
        ro_put_int_field(v, a->mentions, true);
    }
}

/* Where the family name stands first. */
static ro_str surname_of(ro_str name, ro_str code)
{
    static const char *const first[] = {"CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "VNM", NULL};
    size_t start = name.n, end = 0;
    while (start && name.p[start - 1] != ' ')
        start--;
    while (end < name.n && name.p[end] != ' ')
        end++;
    return ro_str_in(code, first) ? (ro_str){name.p, end} : (ro_str){name.p + start, name.n - start};
}

/* The reports that say so, three at most: "reports:425ee3ac+de11e72a". */
static ro_str reports_of(const ro_view *v, const row *rows, uint32_t n)
{
    enum { MOST = 3 };
    ro_str text = RO_STR("reports:");
    for (uint32_t i = 0; i < n && i < MOST; i++) {
        ro_str id = ro_short_id(&v->stored->reports.v[rows[i].report]);
        text = ro_str_printf(v->arena, "%.*s%s%.*s", (int)text.n, text.p, i ? "+" : "", (int)id.n, id.p);
    }
    return text;
}

/* What holders.tsv calls it: a state by its code, the two great bodies by their names; "" for others, whose code names none of them. */
static ro_str holder_code(ro_str code)
{
    static const char *const many[] = {"IGO", "NGO", "IMG", "MNC", "ISM", NULL};
    return ro_str_is(code, "UNO") ? RO_STR("UN") : ro_str_is(code, "EUR") ? RO_STR("EU") : ro_str_in(code, many) ? RO_STR("") : code;
}

static void put_holder(const ro_view *v, const actor *a, const tenure *t, ro_str source)
{
    char first[16] = "", last[16] = "";
    if (t->first != RO_NO_DAY)
        ro_day_text(t->first, first), ro_day_text(t->last, last);
    const ro_str cells[] = {holder_code(a->code), t->office, RO_STR(""), a->name, surname_of(a->name, a->code), RO_STR(""), RO_STR(""), ro_str_of(first), RO_STR(""),
                            *first ? RO_STR("day") : RO_STR("unknown"), ro_str_of(last), source};
    const size_t n = sizeof cells / sizeof *cells;
    for (size_t i = 0; i < n; i++)
        ro_put_field(v, cells[i], i + 1 == n);
}

/* Rows of holders.tsv, to be looked over and saved as holders.add.tsv; whom a row cannot hold stands behind a #. */
static void put_holders(const ro_view *v, const row *rows, const actor *actors, uint32_t n)
{
    static const char *const names[] = {"code", "office", "title", "person", "surname", "names", "wikidata", "start", "end", "precision", "open_as_of", "source", NULL};
    ro_put_header(v, names);
    for (uint32_t i = 0; i < n; i++) {
        const actor *a = &actors[i];
        const bool one_word = !memchr(a->name.p, ' ', a->name.n);
        int made = 0;
        uint32_t at = 0, from = 0;
        tenure t;
        for (; holder_code(a->code).n && !one_word && next_tenure(rows, a, &at, &t); from = at, made++) {
            while (from < at && !rows[a->first + from].a->office.n)
                from++;
            if (ro_str_starts(t.office, "former ") || ro_str_is(t.office, "author")) { /* no tenure of that day */
                made--;
                continue;
            }
            put_holder(v, a, &t, reports_of(v, rows + a->first + from, at - from));
        }
        if (made)
            continue;
        ro_buffer_addz(v->out, "# ");
        ro_put_clean(v->out, a->name);
        ro_buffer_printf(v->out, ", %.*s: %s\n", a->code.n ? (int)a->code.n : 13, a->code.n ? a->code.p : "state unknown",
                         one_word ? "a surname alone" : !a->code.n ? "whose is not told" : holder_code(a->code).n ? "no office told" : "of which body is not told");
    }
}

static void put_text(const ro_view *v, const row *rows, const actor *actors, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        const actor *a = &actors[i];
        tenure t;
        ro_put_strong(v, true);
        ro_put_clean(v->out, a->name);
        ro_put_strong(v, false);
        if (a->code.n)
            ro_buffer_printf(v->out, ", %.*s", (int)a->code.n, a->code.p);
        if (a->person.n)
            ro_buffer_printf(v->out, ", %.*s", (int)a->person.n, a->person.p);
        ro_buffer_addz(v->out, a->known ? "\n" : ", in no table\n");
        for (uint32_t at = 0; next_tenure(rows, a, &at, &t);) {
            ro_buffer_addz(v->out, "    ");
            put_tenure(v->out, &t);
            ro_buffer_addz(v->out, "\n");
        }
        ro_buffer_printf(v->out, "    reports %u, engagements %u, acts %u, mentions %u\n", a->reports, a->engagements, a->acts, a->mentions);
    }
    if (n == 0)
        ro_buffer_addz(v->out, "Nobody fits.\n");
}

void ro_view_actors(const ro_view *v, ro_stored_actors *stored, const ro_actors_options *options)
{
    row *rows = ro_alloc_array(v->arena, (size_t)stored->n + 1, sizeof *rows);
    actor *actors = ro_alloc_array(v->arena, (size_t)stored->n + 1, sizeof *actors);
    uint32_t n = collect(v, stored, options, rows);
    qsort(rows, n, sizeof *rows, by_key);
    n = gather(rows, n, actors);
    qsort(actors, n, sizeof *actors, by_weight);
    if (v->format == READOUT_JSON || v->format == READOUT_JSONL)
        put_json(v, rows, actors, n);
    else if (v->format == READOUT_TEXT)
        put_text(v, rows, actors, n);
    else if (v->format == READOUT_TSV && options->unknown && options->kinds == 1u << RO_PERSON)
        put_holders(v, rows, actors, n);
    else
        put_table(v, rows, actors, n);
}

/* ---- levels ---- */

typedef struct level {
    ro_str one, other; /* offices, in byte order */
    uint32_t in_person, by_phone, by_video;
} level;

/* The weight of an office: 1 head of state, 2 of government, 3 foreign minister, 4 other. */
static int rank_of(ro_str office)
{
    static const char *const heads[] = {"president", "king", "queen", "emperor", "sultan", "emir", "crown prince", "supreme leader", NULL};
    static const char *const governments[] = {"prime minister", "premier", "chancellor", "taoiseach", NULL};
    static const char *const foreign[] = {"foreign minister", "secretary of state", "minister for foreign affairs",
                                          "minister of foreign affairs", "foreign secretary", NULL};
    return ro_str_in(office, heads) ? 1 : ro_str_in(office, governments) ? 2 : ro_str_in(office, foreign) ? 3 : 4;
}

/* Of "state councilor and foreign minister" the weightier: the level at which people meet. */
static ro_str chief_office(ro_str office)
{
    ro_str best = {0};
    for (size_t start = 0, i = 0; i <= office.n; i++) {
        bool parts = i + 5 <= office.n && memcmp(office.p + i, " and ", 5) == 0;
        if (i < office.n && !parts)
            continue;
        ro_str part = {office.p + start, i - start};
        if (!best.n || rank_of(part) < rank_of(best))
            best = part;
        start = i + 5;
        i += parts ? 4 : 0;
    }
    return rank_of(best) < 4 ? best : office;
}

static ro_str office_of(const ro_meeting *m, uint32_t i)
{
    const ro_stored_participant *p = &m->participants.v[i];
    return p->office.n ? chief_office(p->office) : p->name.n ? RO_STR("no office given") : RO_STR("state, no person named");
}

/* The first person of each of two states; false where the meeting has no two sides. */
static bool level_of(const ro_meeting *m, level *out)
{
    bool told = m->main || m->begin != RO_NO_DAY || m->place.n || m->place_country.n; /* not merely "spoke recently" */
    bool held = m->status == RO_HELD && told && (m->kind == RO_MEETING || m->kind == RO_CALL || m->kind == RO_DIALOGUE);
    uint32_t other = 1;
    while (other < m->participants.n && ro_str_equal(m->participants.v[other].code, m->participants.v[0].code))
        other++;
    if (!held || other >= m->participants.n)
        return false;
    ro_str a = office_of(m, 0), b = office_of(m, other);
    bool swap = ro_str_compare(a, b) > 0;
    bool video = ro_str_is(m->mode, "video") || ro_str_is(m->mode, "virtual");
    bool call = m->kind == RO_CALL || video;
    *out = (level){swap ? b : a, swap ? a : b, !call, call && !video, call && video};
    return true;
}

static int by_offices(const void *a, const void *b)
{
    const level *x = a, *y = b;
    int c = ro_str_compare(x->one, y->one);
    return c ? c : ro_str_compare(x->other, y->other);
}

static uint32_t add_up(level *v, uint32_t n)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (count && by_offices(&v[count - 1], &v[i]) == 0) {
            v[count - 1].in_person += v[i].in_person;
            v[count - 1].by_phone += v[i].by_phone;
            v[count - 1].by_video += v[i].by_video;
        } else {
            v[count++] = v[i];
        }
    }
    return count;
}

static void put_level_json(ro_json *j, const level *l)
{
    ro_json_flat_object(j);
    ro_json_key(j, "offices");
    ro_json_array(j);
    ro_json_str(j, l->one);
    ro_json_str(j, l->other);
    ro_json_end_array(j);
    ro_json_key_int(j, "in_person", l->in_person);
    ro_json_key_int(j, "phone", l->by_phone);
    ro_json_key_int(j, "video", l->by_video);
    ro_json_end_object(j);
}

static void put_levels_json(const ro_view *v, const level *levels, uint32_t n)
{
    ro_json j;
    ro_json_init(&j, v->out, false);
    ro_json_array(&j);
    for (uint32_t i = 0; i < n; i++)
        put_level_json(&j, &levels[i]);
    ro_json_end_array(&j);
    ro_buffer_addz(v->out, "\n");
}

static void put_levels_table(const ro_view *v, const level *levels, uint32_t n)
{
    static const char *const names[] = {"office", "other_office", "in_person", "phone", "video", NULL};
    ro_put_header(v, names);
    for (uint32_t i = 0; i < n; i++) {
        ro_put_field(v, levels[i].one, false);
        ro_put_field(v, levels[i].other, false);
        ro_put_int_field(v, levels[i].in_person, false);
        ro_put_int_field(v, levels[i].by_phone, false);
        ro_put_int_field(v, levels[i].by_video, true);
    }
}

void ro_view_levels(const ro_view *v, const ro_filter *filter)
{
    level *levels = ro_alloc_array(v->arena, (size_t)v->meetings->n + 1, sizeof *levels);
    uint32_t n = 0;
    for (uint32_t i = 0; i < v->meetings->n; i++)
        if (ro_filter_takes(v->stored, v->arena, filter, &v->meetings->v[i]))
            n += level_of(&v->meetings->v[i], &levels[n]);
    qsort(levels, n, sizeof *levels, by_offices);
    n = add_up(levels, n);
    if (v->format == READOUT_JSON || v->format == READOUT_JSONL) {
        put_levels_json(v, levels, n);
    } else if (v->format != READOUT_TEXT) {
        put_levels_table(v, levels, n);
    } else {
        for (uint32_t i = 0; i < n; i++) {
            ro_put_clean(v->out, levels[i].one);
            ro_buffer_addz(v->out, " - ");
            ro_put_clean(v->out, levels[i].other);
            ro_buffer_printf(v->out, ": in person %u, by phone %u, by video %u\n", levels[i].in_person, levels[i].by_phone, levels[i].by_video);
        }
    }
}
