package nl.pols.cli.bench;

/// Queries that answer with the statements that make a table once more in another database: its
/// columns, the functions that its checks call, its constraints but for foreign keys, and its
/// indexes.
final class Afdruk {

    static final String TABLE =
            """
            SELECT 'CREATE TABLE %1$s (' || string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                || CASE WHEN a.attgenerated = 's' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
                        WHEN d.adbin IS NOT NULL THEN ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) ELSE '' END
                || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END, ', ' ORDER BY a.attnum) || ')'
            FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attrelid = 'public.%1$s'::regclass AND a.attnum > 0 AND NOT a.attisdropped
            """;

    /// Such a function may take the table's row, so it comes after the table.
    static final String FUNCTIONS =
            """
            SELECT DISTINCT pg_get_functiondef(d.refobjid) FROM pg_constraint c
            JOIN pg_depend d ON d.classid = 'pg_constraint'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_proc'::regclass
            WHERE c.conrelid = 'public.%1$s'::regclass AND c.contype = 'c'
            AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = d.refobjid AND e.deptype = 'e')
            """;

    static final String CONSTRAINTS =
            """
            SELECT 'ALTER TABLE %1$s ADD CONSTRAINT ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)
            FROM pg_constraint WHERE conrelid = 'public.%1$s'::regclass AND contype IN ('p', 'u', 'c', 'x')
            """;

    static final String INDEXES =
            """
            SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i WHERE i.indrelid = 'public.%1$s'::regclass
            AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
            """;

    private Afdruk() {}
}
