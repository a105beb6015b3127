/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/json.h"
#include "report/report.h"

#include <jansson.h>

static void writes_nested_values(void **state)
{
    ro_buffer out;
    ro_json j;
    (void)state;
    ro_buffer_init(&out, NULL);
    ro_json_init(&j, &out, false);
    ro_json_object(&j);
    ro_json_key(&j, "a");
    ro_json_flat_array(&j);
    ro_json_int(&j, 1);
    ro_json_null(&j);
    ro_json_end_array(&j);
    ro_json_key(&j, "b");
    ro_json_array(&j);
    ro_json_end_array(&j);
    ro_json_end_object(&j);
    assert_string_equal(out.v, "{\n \"a\": [1, null],\n \"b\": []\n}");
    ro_buffer_release(&out);
}

static void any_bytes_make_valid_json(void **state)
{
    ro_buffer out;
    ro_json j;
    char all[256];
    (void)state;
    for (int i = 0; i < 256; i++)
        all[i] = (char)i;
    ro_buffer_init(&out, NULL);
    ro_json_init(&j, &out, true);
    ro_json_array(&j);
    ro_json_str(&j, (ro_str){all, sizeof all});
    ro_json_str(&j, RO_STR("\xE2\x82"));
    ro_json_str(&j, RO_STR("\xED\xA0\x80\xC0\xAF"));
    ro_json_end_array(&j);
    json_t *parsed = json_loadb(out.v, out.n, 0, NULL);
    if (!parsed) /* jansson refuses NUL unless told; nothing else may be refused */
        parsed = json_loadb(out.v, out.n, JSON_ALLOW_NUL, NULL);
    assert_non_null(parsed);
    assert_int_equal(json_array_size(parsed), 3);
    json_decref(parsed);
    ro_buffer_release(&out);
}

/* A hand-made document: one call, one act. */
static void fill(ro_document *d, ro_arena *arena)
{
    ro_document_init(d, arena);
    d->bytes = RO_STR("Li called Roe.");
    d->path = RO_STR("a.txt");
    ro_sha256(d->bytes.p, d->bytes.n, d->id);
    ro_sentence *s = RO_PUSH(arena, &d->sentences);
    s->span = (ro_span){0, 14};
    s->n = 1;
    ro_token *t = RO_PUSH(arena, &d->tokens);
    t->span = (ro_span){0, 2};
    ro_entity *e = RO_PUSH(arena, &d->entities);
    e->name = RO_STR("Li");
    e->kind = RO_PERSON;
    memcpy(e->code, "CHN", 4);
    ro_mention *m = RO_PUSH(arena, &d->mentions);
    m->span = (ro_span){0, 2};
    ro_engagement *g = RO_PUSH(arena, &d->engagements);
    g->kind = RO_CALL;
    g->begin = g->end = ro_day_of(2025, 6, 6);
    g->precision = RO_P_DAY;
    g->not_before = g->not_after = RO_NO_DAY;
    ro_participant *p = RO_PUSH(arena, &g->participants);
    memcpy(p->code, "CHN", 4);
    p->name = RO_STR("Li");
    ro_evidence *v = RO_PUSH(arena, &g->evidence);
    v->span = s->span;
    ro_act *a = RO_PUSH(arena, &d->acts);
    a->event = RO_EV_AGREE;
    a->addressee = RO_NONE;
    a->engagement = 0;
    a->score = 0.5f;
}

static void prints_a_record(void **state)
{
    ro_arena arena;
    ro_document d;
    ro_buffer out;
    ro_made_by made_by = {"m", "t"};
    (void)state;
    ro_arena_init(&arena, NULL);
    fill(&d, &arena);
    for (int one_line = 0; one_line < 2; one_line++) {
        ro_buffer_init(&out, NULL);
        ro_report_json(&d, &made_by, one_line, &out);
        json_t *r = json_loads(out.v, 0, NULL);
        assert_non_null(r);
        json_t *e = json_array_get(json_object_get(r, "engagements"), 0);
        assert_string_equal(json_string_value(json_object_get(e, "kind")), "call");
        assert_string_equal(json_string_value(json_object_get(e, "date")), "2025-06-06");
        assert_true(json_is_null(json_object_get(e, "place")));
        json_t *proof = json_array_get(json_object_get(e, "evidence"), 0);
        assert_string_equal(json_string_value(json_object_get(proof, "text")), "Li called Roe.");
        json_t *a = json_array_get(json_object_get(r, "acts"), 0);
        assert_string_equal(json_string_value(json_object_get(a, "event")), "AGREE");
        assert_string_equal(json_string_value(json_object_get(a, "engagement")), "e1");
        assert_string_equal(json_string_value(json_object_get(a, "who")), "Li");
        assert_true(json_is_null(json_object_get(a, "to_whom")));
        assert_true(json_is_null(json_object_get(json_object_get(r, "report"), "published")));
        assert_int_equal(strchr(out.v, '\n') == out.v + out.n - 1, one_line);
        json_decref(r);
        ro_buffer_release(&out);
    }
    ro_arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(writes_nested_values), cmocka_unit_test(any_bytes_make_valid_json),
                                       cmocka_unit_test(prints_a_record)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
