/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "report/report.h"

static void add(ro_document *d, const char *form, bool space_after, uint8_t multiword)
{
    ro_token *t = RO_PUSH(d->arena, &d->tokens);
    t->form = ro_str_of(form);
    t->space_after = space_after;
    t->multiword = multiword;
    t->head = RO_NONE;
    d->sentences.v[0].n++;
}

static void columns(void **state)
{
    ro_arena arena;
    ro_document d;
    ro_buffer out;
    (void)state;
    ro_arena_init(&arena, NULL);
    ro_document_init(&d, &arena);
    RO_PUSH(&arena, &d.sentences)->root = 1;
    add(&d, "Li", true, 0);
    add(&d, "do", false, 2);
    add(&d, "n't", false, 0);
    add(&d, "a\tb\xFF", false, 0);
    d.tokens.v[0].ne = RO_NE_B_PER;
    d.tokens.v[0].head = 1;
    d.tokens.v[0].upos = RO_PROPN;
    d.tokens.v[0].feats = RO_STR("Number=Sing");
    d.tokens.v[1].deprel_text = RO_STR("root");
    d.tokens.v[2].head = d.tokens.v[3].head = 1;
    ro_buffer_init(&out, NULL);
    ro_report_conllu(&d, &out);
    assert_string_equal(out.v, "# sent_id = 1\n# text = Li don'ta b\xEF\xBF\xBD\n"
                               "1\tLi\t_\tPROPN\t_\tNumber=Sing\t2\t_\t_\tNE=B-PER\n"
                               "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                               "2\tdo\t_\t_\t_\t_\t0\troot\t_\t_\n"
                               "3\tn't\t_\t_\t_\t_\t2\t_\t_\t_\n"
                               "4\ta b\xEF\xBF\xBD\t_\t_\t_\t_\t2\t_\t_\tSpaceAfter=No\n\n");
    ro_buffer_release(&out);
    ro_arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(columns)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
