-module(erl_parse).
-moduledoc """
Tokens to the abstract format, and the abstract format to other things.

Parsing is the engine's (`alder_syntax`), which reads tokens with whatever annotations they have.
""".

-export([parse_form/1, parse_exprs/1, parse_term/1, parse/1, format_error/1]).
-export([abstract/1, abstract/2, normalise/1, tokens/1, tokens/2]).
-export([map_anno/2, fold_anno/3, mapfold_anno/3, new_anno/1, anno_to_term/1, anno_from_term/1,
         first_anno/1]).
-export([inop_prec/1, preop_prec/1, func_prec/0, max_prec/0, type_inop_prec/1, type_preop_prec/1]).

-export_type([abstract_clause/0, abstract_expr/0, abstract_form/0, abstract_type/0, form_info/0,
              error_info/0, erl_parse_tree/0]).

-type abstract_clause() :: tuple().
-type abstract_expr() :: tuple().
-type abstract_form() :: tuple().
-type abstract_type() :: tuple().
-type form_info() :: {eof, erl_anno:location()}
                   | {error, erl_scan:error_info() | error_info()}
                   | {warning, erl_scan:error_info() | error_info()}.
-type erl_parse_tree() :: abstract_clause() | abstract_expr() | abstract_form() | abstract_type().
-type error_description() :: term().
-type error_info() :: {erl_anno:location(), module(), error_description()}.
-type token() :: erl_scan:token().

%% -- Parsing -------------------------------------------------------------------------------------

-doc "Parses the tokens of one form.".
-spec parse_form([token()]) -> {ok, abstract_form()} | {error, error_info()}.
parse_form(Tokens) -> parsed(alder_syntax:parse_form(Tokens)).

-doc "The same as `parse_form/1`.".
-spec parse([token()]) -> {ok, abstract_form()} | {error, error_info()}.
parse(Tokens) -> parse_form(Tokens).

-doc "Parses the tokens of expressions, up to their dot.".
-spec parse_exprs([token()]) -> {ok, [abstract_expr()]} | {error, error_info()}.
parse_exprs(Tokens) -> parsed(alder_syntax:parse_exprs(Tokens)).

-doc "Parses the tokens of one term.".
-spec parse_term([token()]) -> {ok, term()} | {error, error_info()}.
parse_term(Tokens) ->
    case parse_exprs(Tokens) of
        {ok, [Expr]} ->
            try
                {ok, normalise(Expr)}
            catch
                _:_ -> {error, {erl_anno:location(element(2, Expr)), ?MODULE, "bad term"}}
            end;
        {ok, [_, Second | _]} ->
            {error, {erl_anno:location(element(2, Second)), ?MODULE, "bad term"}};
        {error, _} = Error ->
            Error
    end.

parsed({ok, _} = Result) ->
    Result;
parsed({error, Token, syntax_error}) ->
    problem(Token, ["syntax error before: ", shown(Token)]);
parsed({error, Token, Message}) ->
    problem(Token, Message).

problem(Token, Message) ->
    {error, {erl_anno:location(element(2, Token)), ?MODULE, Message}}.

%% As it stands in the text, if the annotation tells.
shown({'$end', _Anno}) ->
    [];
shown(Token) ->
    case erl_anno:text(element(2, Token)) of
        undefined -> written(Token);
        Text -> Text
    end.

written({atom, _, Atom}) -> io_lib:write_atom(Atom);
written({char, _, Character}) -> io_lib:write_char(Character);
written({string, _, String}) -> io_lib:write_string(String);
written({sigil_prefix, _, Prefix}) -> [$~ | atom_to_list(Prefix)];
written({var, _, Name}) -> io_lib:format("~ts", [Name]);
written({integer, _, Number}) -> lists:flatten(io_lib:write(Number));
written({float, _, Number}) -> lists:flatten(io_lib:write(Number));
written({dot, _}) -> "'.'";
written({Category, _}) -> io_lib:write_atom(Category);
written({_Category, _, Value}) -> io_lib:format("~tp", [Value]).

-spec format_error(error_description()) -> io_lib:chars().
format_error(Message) ->
    case io_lib:deep_char_list(Message) of
        true -> Message;
        false -> io_lib:write(Message)
    end.

%% -- Terms to the abstract format ----------------------------------------------------------------

-doc "The abstract format of a term, with the location 0.".
-spec abstract(term()) -> abstract_expr().
abstract(Term) -> abstract(Term, []).

-doc "The same with a location, or with options: `location`, `line`, `encoding`.".
-spec abstract(term(), erl_anno:location() | [{atom(), term()}]) -> abstract_expr().
abstract(Term, Line) when is_integer(Line) -> abstract(Term, [{location, Line}]);
abstract(Term, {_, _} = Location) -> abstract(Term, [{location, Location}]);
abstract(Term, Options) when is_list(Options) ->
    Line = proplists:get_value(line, Options, 0),
    Anno = erl_anno:new(proplists:get_value(location, Options, Line)),
    Encoding = proplists:get_value(encoding, Options, utf8),
    abstract(Term, Anno, character_test(Encoding));
abstract(Term, Options) ->
    error(badarg, [Term, Options]).

character_test(none) -> fun(_) -> false end;
character_test(latin1) -> fun(Value) -> is_integer(Value) andalso Value >= 0 andalso Value < 256 end;
character_test(utf8) -> fun is_character/1;
character_test(unicode) -> fun is_character/1;
character_test(Fun) when is_function(Fun, 1) ->
    fun(Value) -> is_integer(Value) andalso Fun(Value) end;
character_test(Encoding) -> error({badarg, Encoding}).

is_character(Value) ->
    is_integer(Value) andalso Value >= 0 andalso
        (Value < 16#D800 orelse Value > 16#DFFF andalso Value < 16#FFFE
         orelse Value > 16#FFFF andalso Value =< 16#10FFFF).

abstract(Term, Anno, _Test) when is_integer(Term) -> {integer, Anno, Term};
abstract(Term, Anno, _Test) when is_float(Term) -> {float, Anno, Term};
abstract(Term, Anno, _Test) when is_atom(Term) -> {atom, Anno, Term};
abstract([], Anno, _Test) -> {nil, Anno};
abstract(Term, Anno, Test) when is_list(Term) -> abstract_list(Term, [], Anno, Test);
abstract(Term, Anno, Test) when is_tuple(Term) ->
    {tuple, Anno, [abstract(Element, Anno, Test) || Element <- tuple_to_list(Term)]};
abstract(Term, Anno, Test) when is_map(Term) ->
    {map, Anno, [{map_field_assoc, Anno, abstract(Key, Anno, Test), abstract(Value, Anno, Test)}
                 || {Key, Value} <- maps:to_list(Term)]};
abstract(Term, Anno, _Test) when is_binary(Term) ->
    {bin, Anno, abstract_bits(binary_to_list(Term), Anno)};
abstract(Term, Anno, _Test) when is_bitstring(Term) ->
    {bin, Anno, abstract_bits(bitstring_to_list(Term), Anno)};
abstract(Term, Anno, Test) when is_function(Term) ->
    {type, external} = erlang:fun_info(Term, type),
    Parts = [abstract(element(2, erlang:fun_info(Term, Item)), Anno, Test)
             || Item <- [module, name, arity]],
    {'fun', Anno, list_to_tuple([function | Parts])}.

%% The characters at the end of a list are a string; what is before them are cells.
abstract_list([Element | Rest], Before, Anno, Test) ->
    abstract_list(Rest, [Element | Before], Anno, Test);
abstract_list([], Before, Anno, Test) ->
    {Characters, Others} = lists:splitwith(Test, Before),
    Tail = case Characters of
               [] -> {nil, Anno};
               _ -> {string, Anno, lists:reverse(Characters)}
           end,
    cells(Others, Tail, Anno, Test);
abstract_list(Tail, Before, Anno, Test) ->
    cells(Before, abstract(Tail, Anno, Test), Anno, Test).

cells(Reversed, Tail, Anno, Test) ->
    lists:foldl(fun(Element, Rest) -> {cons, Anno, abstract(Element, Anno, Test), Rest} end,
                Tail, Reversed).

abstract_bits([Byte | Rest], Anno) when is_integer(Byte) ->
    [{bin_element, Anno, {integer, Anno, Byte}, default, default} | abstract_bits(Rest, Anno)];
abstract_bits([Bits], Anno) ->
    Size = bit_size(Bits),
    Padding = alder_syntax:constant_binary([{0, 8 - Size, default}]),
    [Byte] = binary_to_list(list_to_bitstring([Bits, Padding])),
    [{bin_element, Anno, {integer, Anno, Byte bsr (8 - Size)}, {integer, Anno, Size}, default}];
abstract_bits([], _Anno) ->
    [].

%% -- The abstract format to terms ----------------------------------------------------------------

-doc "The term that an abstract expression without variables, calls and operators stands for.".
-spec normalise(abstract_expr()) -> term().
normalise({char, _, Value}) -> Value;
normalise({integer, _, Value}) -> Value;
normalise({float, _, Value}) -> Value;
normalise({atom, _, Value}) -> Value;
normalise({string, _, Value}) -> Value;
normalise({nil, _}) -> [];
normalise({cons, _, Head, Tail}) -> [normalise(Head) | normalise(Tail)];
normalise({tuple, _, Elements}) -> list_to_tuple([normalise(Element) || Element <- Elements]);
normalise({map, _, Fields} = Map) ->
    maps:from_list([case Field of
                        {map_field_assoc, _, Key, Value} -> {normalise(Key), normalise(Value)};
                        _ -> error({badarg, Map})
                    end || Field <- Fields]);
normalise({bin, _, Elements} = Bin) ->
    case alder_syntax:constant_binary(lists:flatmap(fun segments/1, Elements)) of
        error -> error({badarg, Bin});
        Bits -> Bits
    end;
normalise({op, _, '+', {Kind, _, Value}})
  when Kind =:= char; Kind =:= integer; Kind =:= float ->
    Value;
normalise({op, _, '-', {Kind, _, Value}})
  when Kind =:= char; Kind =:= integer; Kind =:= float ->
    -Value;
normalise({'fun', _, {function, {atom, _, Module}, {atom, _, Name}, {integer, _, Arity}}}) ->
    erlang:make_fun(Module, Name, Arity);
normalise(Other) ->
    error({badarg, Other}).

%% Each character of a string is a segment of its own, and so is each byte of a binary.
segments({bin_element, _, {string, _, String}, default, Types}) ->
    [{Character, default, Types} || Character <- String];
segments({bin_element, _, {bin, _, _} = Binary, default, [Type]})
  when Type =:= binary; Type =:= bytes; Type =:= bitstring; Type =:= bits ->
    case bitstring_to_list(normalise(Binary)) of
        Bytes when Type =:= bitstring; Type =:= bits -> lists:map(fun whole/1, Bytes);
        Bytes -> [{Byte, default, default} || Byte <- Bytes, is_integer(Byte) orelse error({badarg, Binary})]
    end;
segments({bin_element, _, Value, default, Types}) ->
    [{normalise(Value), default, Types}];
segments({bin_element, _, Value, Size, Types}) ->
    [{normalise(Value), normalise(Size), Types}].

whole(Byte) when is_integer(Byte) -> {Byte, default, default};
whole(Bits) ->
    {bin, _, [{bin_element, _, {integer, _, Value}, {integer, _, Size}, default}]} = abstract(Bits),
    {Value, Size, default}.

%% -- The abstract format to tokens ---------------------------------------------------------------

-doc "Tokens that parse to an abstract expression, which has to be a constant or a variable.".
-spec tokens(abstract_expr()) -> [token()].
tokens(Expr) -> tokens(Expr, []).

-spec tokens(abstract_expr(), [token()]) -> [token()].
tokens({Kind, _, _} = Token, More)
  when Kind =:= char; Kind =:= integer; Kind =:= float; Kind =:= atom; Kind =:= string;
       Kind =:= var ->
    [Token | More];
tokens({nil, Anno}, More) ->
    [{'[', Anno}, {']', Anno} | More];
tokens({cons, Anno, Head, Tail}, More) ->
    [{'[', Anno} | tokens(Head, tail_tokens(Tail, More))];
tokens({tuple, Anno, []}, More) ->
    [{'{', Anno}, {'}', Anno} | More];
tokens({tuple, Anno, Elements}, More) ->
    [{'{', Anno} | separated(Elements, fun tokens/2, '}', More)];
tokens({map, Anno, []}, More) ->
    [{'#', Anno}, {'{', Anno}, {'}', Anno} | More];
tokens({map, Anno, Fields}, More) ->
    [{'#', Anno}, {'{', Anno} | separated(Fields, fun field_tokens/2, '}', More)].

tail_tokens({nil, Anno}, More) ->
    [{']', Anno} | More];
tail_tokens({cons, Anno, Head, Tail}, More) ->
    [{',', Anno} | tokens(Head, tail_tokens(Tail, More))];
tail_tokens(Tail, More) ->
    Anno = element(2, Tail),
    [{'|', Anno} | tokens(Tail, [{']', Anno} | More])].

%% What separates or closes has the annotation of the part before it.
separated([Part], Tokens, Close, More) ->
    Tokens(Part, [{Close, element(2, Part)} | More]);
separated([Part | Parts], Tokens, Close, More) ->
    Tokens(Part, [{',', element(2, Part)} | separated(Parts, Tokens, Close, More)]).

field_tokens({map_field_assoc, Anno, Key, Value}, More) ->
    tokens(Key, [{'=>', Anno} | tokens(Value, More)]).

%% -- Annotations ---------------------------------------------------------------------------------

-doc "Replaces every annotation of a tree, or of a list of trees.".
-spec map_anno(fun((erl_anno:anno()) -> erl_anno:anno()), Tree) -> Tree when
      Tree :: erl_parse_tree() | form_info() | [erl_parse_tree() | form_info()].
map_anno(Fun, Tree) ->
    {NewTree, []} = walk(Tree, [], fun(Anno, Acc) -> {Fun(Anno), Acc} end),
    NewTree.

-spec fold_anno(fun((erl_anno:anno(), Acc) -> Acc), Acc, Tree) -> Acc when
      Tree :: erl_parse_tree() | form_info() | [erl_parse_tree() | form_info()].
fold_anno(Fun, Acc, Tree) ->
    {_Tree, Result} = walk(Tree, Acc, fun(Anno, A) -> {Anno, Fun(Anno, A)} end),
    Result.

-doc "Replaces every annotation, from the outside to the inside and from left to right.".
-spec mapfold_anno(fun((erl_anno:anno(), Acc) -> {erl_anno:anno(), Acc}), Acc, Tree) ->
          {Tree, Acc} when
      Tree :: erl_parse_tree() | form_info() | [erl_parse_tree() | form_info()].
mapfold_anno(Fun, Acc, Tree) -> walk(Tree, Acc, Fun).

-doc "Makes annotations of what are locations in a tree.".
-spec new_anno(term()) -> erl_parse_tree() | form_info().
new_anno(Tree) -> map_anno(fun erl_anno:new/1, Tree).

-spec anno_to_term(erl_parse_tree() | form_info()) -> term().
anno_to_term(Tree) -> map_anno(fun erl_anno:to_term/1, Tree).

-spec anno_from_term(term()) -> erl_parse_tree() | form_info().
anno_from_term(Tree) -> map_anno(fun erl_anno:from_term/1, Tree).

-doc "Of a tree's annotations the one with the first location.".
-spec first_anno(erl_parse_tree()) -> erl_anno:anno().
first_anno(Tree) ->
    fold_anno(fun(Anno, First) ->
                      case erl_anno:location(Anno) < erl_anno:location(First) of
                          true -> Anno;
                          false -> First
                      end
              end, element(2, Tree), Tree).

walk([Tree | Trees], Acc0, Fun) ->
    {NewTree, Acc1} = walk(Tree, Acc0, Fun),
    {NewTrees, Acc2} = walk(Trees, Acc1, Fun),
    {[NewTree | NewTrees], Acc2};
walk({attribute, Anno0, Name, Value0}, Acc0, Fun) ->
    {Anno, Acc1} = Fun(Anno0, Acc0),
    {Value, Acc2} = walk_value(Name, Value0, Acc1, Fun),
    {{attribute, Anno, Name, Value}, Acc2};
walk({Kind, _Info} = Form, Acc, _Fun) when Kind =:= error; Kind =:= warning; Kind =:= eof ->
    {Form, Acc};
walk({Kind, Anno0, Value}, Acc0, Fun) when Kind =:= string; Kind =:= atom; Kind =:= var ->
    {Anno, Acc1} = Fun(Anno0, Acc0),
    {{Kind, Anno, Value}, Acc1};
walk({typed_record_field, Field0, Type0}, Acc0, Fun) ->
    {[Field, Type], Acc1} = walk([Field0, Type0], Acc0, Fun),
    {{typed_record_field, Field, Type}, Acc1};
walk({bin_element, Anno0, Value0, Size0, Types}, Acc0, Fun) ->
    {Anno, Acc1} = Fun(Anno0, Acc0),
    {[Value, Size], Acc2} = walk([Value0, Size0], Acc1, Fun),
    {{bin_element, Anno, Value, Size, Types}, Acc2};
walk({'fun', Anno0, Body0}, Acc0, Fun) ->
    {Anno, Acc1} = Fun(Anno0, Acc0),
    [Tag | Parts0] = tuple_to_list(Body0),
    {Parts, Acc2} = walk(Parts0, Acc1, Fun),
    {{'fun', Anno, list_to_tuple([Tag | Parts])}, Acc2};
walk(Node, Acc0, Fun) when is_tuple(Node), tuple_size(Node) >= 2 ->
    [Tag, Anno0 | Parts0] = tuple_to_list(Node),
    {Anno, Acc1} = Fun(Anno0, Acc0),
    {Parts, Acc2} = walk(Parts0, Acc1, Fun),
    {list_to_tuple([Tag, Anno | Parts]), Acc2};
walk(Other, Acc, _Fun) ->
    {Other, Acc}.

walk_value(record, {Name, Fields0}, Acc0, Fun) ->
    {Fields, Acc1} = walk(Fields0, Acc0, Fun),
    {{Name, Fields}, Acc1};
walk_value(Kind, {Name, Type0, Parameters0}, Acc0, Fun)
  when Kind =:= type; Kind =:= opaque; Kind =:= nominal ->
    {[Type, Parameters], Acc1} = walk([Type0, Parameters0], Acc0, Fun),
    {{Name, Type, Parameters}, Acc1};
walk_value(Kind, {Function, Types0}, Acc0, Fun) when Kind =:= spec; Kind =:= callback ->
    {Types, Acc1} = walk(Types0, Acc0, Fun),
    {{Function, Types}, Acc1};
walk_value(_Name, Value, Acc, _Fun) ->
    {Value, Acc}.

%% -- Precedences ---------------------------------------------------------------------------------

-type priority() :: 0..1000.

-doc "The precedences of an infix operator's left operand, of itself, and of its right operand.".
-spec inop_prec(atom()) -> {priority(), priority(), priority()}.
inop_prec('=') -> {150, 100, 100};
inop_prec('!') -> {150, 100, 100};
inop_prec('orelse') -> {160, 150, 150};
inop_prec('andalso') -> {200, 160, 160};
inop_prec('==') -> {300, 200, 300};
inop_prec('/=') -> {300, 200, 300};
inop_prec('=<') -> {300, 200, 300};
inop_prec('<') -> {300, 200, 300};
inop_prec('>=') -> {300, 200, 300};
inop_prec('>') -> {300, 200, 300};
inop_prec('=:=') -> {300, 200, 300};
inop_prec('=/=') -> {300, 200, 300};
inop_prec('++') -> {400, 300, 300};
inop_prec('--') -> {400, 300, 300};
inop_prec('or') -> {400, 400, 500};
inop_prec('xor') -> {400, 400, 500};
inop_prec('and') -> {500, 500, 600};
inop_prec('/') -> {500, 500, 600};
inop_prec('.') -> {900, 900, 1000};
inop_prec(':') -> {900, 800, 900};
inop_prec(Operator) -> arithmetic_prec(Operator).

arithmetic_prec('+') -> {400, 400, 500};
arithmetic_prec('-') -> {400, 400, 500};
arithmetic_prec('bor') -> {400, 400, 500};
arithmetic_prec('bxor') -> {400, 400, 500};
arithmetic_prec('bsl') -> {400, 400, 500};
arithmetic_prec('bsr') -> {400, 400, 500};
arithmetic_prec('*') -> {500, 500, 600};
arithmetic_prec('/') -> {500, 500, 600};
arithmetic_prec('div') -> {500, 500, 600};
arithmetic_prec('rem') -> {500, 500, 600};
arithmetic_prec('band') -> {500, 500, 600};
arithmetic_prec('#') -> {800, 700, 800}.

-spec preop_prec(atom()) -> {priority(), priority()}.
preop_prec('catch') -> {700, 100};
preop_prec('not') -> {600, 700};
preop_prec(Operator) -> type_preop_prec(Operator).

-spec func_prec() -> {priority(), priority()}.
func_prec() -> {800, 700}.

-spec max_prec() -> priority().
max_prec() -> 900.

-spec type_inop_prec(atom()) -> {priority(), priority(), priority()}.
type_inop_prec('=') -> {150, 100, 100};
type_inop_prec('::') -> {150, 150, 160};
type_inop_prec('|') -> {180, 170, 170};
type_inop_prec('..') -> {300, 200, 300};
type_inop_prec(Operator) -> arithmetic_prec(Operator).

-spec type_preop_prec(atom()) -> {priority(), priority()}.
type_preop_prec('+') -> {600, 700};
type_preop_prec('-') -> {600, 700};
type_preop_prec('bnot') -> {600, 700};
type_preop_prec('#') -> {700, 800}.
