%% The part of a parser that does not depend on its grammar. What yecc makes of the grammar calls
%%
%%   yeccpars1(S, State, Ss, Stack, T, Ts, Tzr)   to shift T, whose value goes to Stack, and go on in State
%%   yeccerror(T)                                 where there is nothing to be done with T
%%
%% and yeccpars2(State, Category, Ss, Stack, T, Ts, Tzr) is called here for the next token T. S and Ss are the
%% states gone through, Ts the tokens to come; Tzr is {Function, Location}: where more of them come from, and
%% where the last have ended.

-type yecc_ret() :: {error, term()} | {ok, term()}.

-spec parse(Tokens :: list()) -> yecc_ret().
parse(Tokens) -> yeccpars0(Tokens, {no_func, no_location}).

-spec parse_and_scan({function() | {atom(), atom()}, [term()]} | {atom(), atom(), [term()]}) -> yecc_ret().
parse_and_scan({Function, Arguments}) ->
    yeccpars0([], {{Function, Arguments}, no_location});
parse_and_scan({Module, Function, Arguments}) ->
    Arity = length(Arguments),
    yeccpars0([], {{fun Module:Function/Arity, Arguments}, no_location}).

-spec format_error(term()) -> [char() | list()].
format_error(Message) ->
    case io_lib:deep_char_list(Message) of
        true -> Message;
        false -> io_lib:write(Message)
    end.

-compile({nowarn_unused_function, return_error/2}).
-dialyzer({nowarn_function, return_error/2}).
-spec return_error(erl_anno:location(), term()) -> no_return().
return_error(Location, Message) -> throw({error, {Location, ?MODULE, Message}}).

yeccpars0(Tokens, Tzr) ->
    try yeccpars1(Tokens, Tzr, 0, [], [])
    catch throw:{error, {_Location, ?MODULE, _Message}} = Error -> Error
    end.

%% The first token; later ones come after one that was shifted.
yeccpars1([Token | Tokens], Tzr, State, States, Values) ->
    yeccpars2(State, element(1, Token), States, Values, Token, Tokens, Tzr);
yeccpars1([], Tzr, State, States, Values) ->
    yeccmore(State, States, Values, 999999, Tzr).

yeccpars1(S, State, Ss, Stack, T, [Token | Tokens], Tzr) ->
    yeccpars2(State, element(1, Token), [S | Ss], [T | Stack], Token, Tokens, Tzr);
yeccpars1(S, State, Ss, Stack, T, [], Tzr) ->
    yeccmore(State, [S | Ss], [T | Stack], yecctoken_end_location(T), Tzr).

yeccmore(State, States, Values, Last, {{Function, Arguments}, _}) ->
    case apply(Function, Arguments) of
        {ok, Tokens, End} -> yeccmore(Tokens, State, States, Values, Last, {{Function, Arguments}, End});
        {eof, End} -> yeccend(State, States, Values, End);
        {error, Reason, _End} -> {error, Reason}
    end;
yeccmore(State, States, Values, Last, {no_func, no_location}) ->
    yeccend(State, States, Values, Last);
yeccmore(State, States, Values, _Last, {no_func, End}) ->
    yeccend(State, States, Values, End).

yeccmore([Token | Tokens], State, States, Values, _Last, Tzr) ->
    yeccpars2(State, element(1, Token), States, Values, Token, Tokens, Tzr);
yeccmore([], State, States, Values, Last, Tzr) ->
    yeccmore(State, States, Values, Last, Tzr).

yeccend(State, States, Values, Location) ->
    yeccpars2(State, '$end', States, Values, {'$end', Location}, [], {no_func, Location}).

-spec yeccerror(term()) -> no_return().
yeccerror(Token) ->
    return_error(yecctoken_location(Token), ["syntax error before: ", yecctoken_to_string(Token)]).

yecctoken_location(Token) ->
    try erl_anno:location(element(2, Token))
    catch _:_ -> element(2, Token)
    end.

yecctoken_end_location(Token) ->
    try erl_anno:end_location(element(2, Token)) of
        undefined -> yecctoken_location(Token);
        Location -> Location
    catch _:_ -> yecctoken_location(Token)
    end.

%% As the scanner has found it, where the token knows that.
yecctoken_to_string(Token) ->
    try erl_anno:text(element(2, Token)) of
        undefined -> yecctoken2string(Token);
        Text -> Text
    catch _:_ -> yecctoken2string(Token)
    end.

yecctoken2string({atom, _, Atom}) -> io_lib:write_atom(Atom);
yecctoken2string({integer, _, Integer}) -> io_lib:write(Integer);
yecctoken2string({float, _, Float}) -> io_lib:write(Float);
yecctoken2string({char, _, Char}) -> io_lib:write_char(Char);
yecctoken2string({var, _, Variable}) -> io_lib:format("~ts", [Variable]);
yecctoken2string({string, _, String}) -> io_lib:write_string(String);
yecctoken2string({reserved_symbol, _, Symbol}) -> io_lib:write(Symbol);
yecctoken2string({_Category, _, Value}) -> yeccvalue2string(Value);
yecctoken2string({dot, _}) -> "'.'";
yecctoken2string({'$end', _}) -> [];
yecctoken2string({Category, _}) when is_atom(Category) -> io_lib:write_atom(Category);
yecctoken2string(Other) -> io_lib:format("~tp", [Other]).

yeccvalue2string(Value) when is_atom(Value) -> io_lib:format("~ts", [io_lib:write_atom(Value)]);
yeccvalue2string(Value) -> io_lib:format("~tp", [Value]).
