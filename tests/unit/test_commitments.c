/* SPDX-License-Identifier: Apache-2.0 */
/* What is promised, how much and by when: sentences of our own, read with the trained model. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "trained_model.h"

static const struct {
    const char *amount, *deadline, *text;
} rows[] = {
    {"$75 million", "over the next five years", "Norway announced on Tuesday that it would give Kenya $75 million in aid over the next five years."},
    {"$225 million", "over three years", "Norway pledged Kenya $225 million over three years to help it rebuild its schools."},
    {"$20 million", "June 2025", "Norway promised to give Kenya $20 million by June 2025."},
    {"$20 million", "through 2027", "Norway pledged to give Kenya $20 million a year through 2027."},
    {"$20 million", "", "Norway promised to give Kenya $20 million more than it gave over the past two years."},
    {"1,000 troops", "", "Norway promised Kenya 1,000 troops for the mission."},
    {"2 million doses of vaccine", "", "Norway promised to give Kenya 2 million doses of vaccine."},
    {"10,000 metric tons of rice", "", "Norway pledged to send Kenya 10,000 metric tons of rice this year."},
    {"20 vehicles", "", "Norway promised Kenya 20 vehicles for the mission that will guard the border for the next two years."},
    {"", "", "Norway and Kenya adopted a joint vision for the next ten years."},
    {"", "within 48 hours", "Norway demanded that Kenya withdraw its soldiers within 48 hours."},
    {"", "", "Norway agreed with Kenya to cooperate on trade, said a minister who had worked there for two years."},
};

static void each_promise(void **state)
{
    int wrong = 0;
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        readout_document *document = read_on("2024-03-12", rows[i].text);
        const ro_document *d = &document->annot;
        const ro_act *a = d->acts.n ? &d->acts.v[0] : NULL;
        if (!a || !ro_str_is(a->amount, rows[i].amount) || !ro_str_is(a->deadline, rows[i].deadline)) {
            fprintf(stderr, "%s\n  tells \"%.*s\", \"%.*s\"\n", rows[i].text, a ? (int)a->amount.n : 7, a ? a->amount.p : "nothing", a ? (int)a->deadline.n : 0, a ? a->deadline.p : "");
            wrong++;
        }
        readout_document_free(document);
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_promise)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
