package nl.pols.cli.bench;

/// Queries that answer with the statements that make a table once more in another database: its
/// columns, its constraints but for foreign keys, and its indexes.
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
