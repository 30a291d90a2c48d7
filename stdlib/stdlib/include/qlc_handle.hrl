%% What `qlc` hands out, and what may be in it.
-record(qlc_handle, {
    h ::
        {list, list()}
        | {append, [#qlc_handle{}]}
        | {sort, #qlc_handle{}, none | pos_integer() | [pos_integer()], #{order := term(), unique := boolean()}, term()}
        | {comprehension, Source :: term(), Thunk :: fun(() -> term()), Options :: map()}
        | tuple()
}).

-record(qlc_table, {
    traverse :: fun(),
    format, info, lookup, parent, pre, post,
    key_equality = '=:=' :: '=:=' | '=='
}).
