package de.hundeschule123.school.trail;

/** How data leave as files. */
enum ExportAct implements Act {
    FILE_EXPORTED;

    @Override
    public Area area() {
        return Area.EXPORTS;
    }
}
