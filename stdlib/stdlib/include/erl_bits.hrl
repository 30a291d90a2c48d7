%% The whole type of a segment in a binary; see erl_bits.
-record(bittype, {
    type :: integer | float | binary | utf8 | utf16 | utf32,
    unit :: 1..256 | undefined,
    sign :: signed | unsigned,
    endian :: big | little | native
}).
