/* SPDX-License-Identifier: Apache-2.0 */
/* usage: make_image FILE: writes the image of the built-in tables. Run by the build. */
#include "tables/image.h"

#include <stdio.h>

const ro_embedded ro_embedded_image = {"tables", "", ""}; /* none yet: the tables are parsed */

int main(int argc, char **argv)
{
    ro_tables *tables;
    readout_error error;
    ro_buffer image;
    FILE *file = argc == 2 ? fopen(argv[1], "wb") : NULL;
    if (!file || ro_tables_load(NULL, NULL, &tables, &error) != READOUT_OK) {
        fprintf(stderr, "make_image: %s\n", file ? error.message : "cannot write the file; usage: make_image FILE");
        return 1;
    }
    ro_buffer_init(&image, ro_allocator_or_default(NULL));
    ro_image_make(tables, &image);
    bool good = !image.failed && fwrite(image.v, 1, image.n, file) == image.n;
    good = fclose(file) == 0 && good;
    ro_buffer_release(&image);
    ro_tables_free(tables);
    return good ? 0 : 1;
}
