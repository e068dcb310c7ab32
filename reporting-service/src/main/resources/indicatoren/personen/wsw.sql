-- The cells of a question, each with its place in the break-down and the last change of its people
{@wswcellen}
