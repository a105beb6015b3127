/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/day.h"
#include "base/sha256.h"
#include "base/str.h"

static void days_round_trip(void **state)
{
    (void)state;
    for (ro_day d = -40000; d < 40000; d += 13) {
        int y, m, dom;
        ro_day_civil(d, &y, &m, &dom);
        assert_true(ro_day_valid(y, m, dom));
        assert_int_equal(ro_day_of(y, m, dom), d);
    }
    assert_int_equal(ro_day_of(1970, 1, 1), 0);
    assert_int_equal(ro_weekday(ro_day_of(2025, 6, 7)), 5); /* a Saturday */
    assert_int_equal(ro_day_read("2024-02-30"), RO_NO_DAY);
}

static void folding(void **state)
{
    ro_arena arena;
    (void)state;
    ro_arena_init(&arena, NULL);
    ro_str f = ro_fold(&arena, RO_STR("S\xC3\xA9journ\xC3\xA9  \xC5\x81 O\xE2\x80\x99Neill"));
    assert_true(ro_str_is(f, "sejourne l o'neill"));
    f = ro_fold(&arena, RO_STR("a\xFF\xFEz"));
    assert_true(ro_str_is(f, "az"));
    ro_arena_release(&arena);
}

static void sha256_of_abc(void **state)
{
    char hex[65];
    (void)state;
    ro_sha256("abc", 3, hex); /* FIPS 180-2, appendix B.1 */
    assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void sha256_both_ways(void **state)
{
    static uint8_t bytes[300];
    uint8_t plain[32], fast[32];
    (void)state;
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (uint8_t)(i * 37 + i / 7);
    for (size_t n = 0; n <= sizeof bytes; n++) {
        ro_sha256_plain(bytes, n, plain);
        if (!ro_sha256_fast(bytes, n, fast)) {
            print_message("skipped: this processor has no SHA instructions\n");
            return;
        }
        assert_memory_equal(plain, fast, sizeof plain);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(days_round_trip), cmocka_unit_test(folding), cmocka_unit_test(sha256_of_abc), cmocka_unit_test(sha256_both_ways)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
