-module(error_logger_file_h).
-moduledoc """
A report handler that writes what `error_logger` gets to a file, for `error_logger:logfile/1`. Reports of
types that programs have made themselves are not written, and neither are those of OTP's own types.
""".

-behaviour(gen_event).

-export([init/1, handle_event/2, handle_call/2, handle_info/2, terminate/2]).

-record(state, {
    fd :: file:io_device(),
    name :: file:filename_all()
}).

-doc false.
init({Name, _Previous}) ->
    init(Name);
init(Name) ->
    case file:open(Name, [write, raw, delayed_write]) of
        {ok, Fd} -> {ok, #state{fd = Fd, name = Name}};
        {error, _} = Error -> Error
    end.

-doc false.
handle_event({_Type, Leader, _}, State) when node(Leader) =/= node() ->
    {ok, State};
handle_event(Event, #state{fd = Fd} = State) ->
    case text(Event) of
        none ->
            {ok, State};
        Text ->
            _ = file:write(Fd, unicode:characters_to_binary(Text)),
            {ok, State}
    end.

text({error, _, {_, Format, Arguments}}) -> [header("ERROR REPORT"), format(Format, Arguments)];
text({warning_msg, _, {_, Format, Arguments}}) ->
    [header("WARNING REPORT"), format(Format, Arguments)];
text({info_msg, _, {_, Format, Arguments}}) -> [header("INFO REPORT"), format(Format, Arguments)];
text({error_report, _, {_, std_error, Report}}) -> [header("ERROR REPORT"), report(Report)];
text({warning_report, _, {_, std_warning, Report}}) -> [header("WARNING REPORT"), report(Report)];
text({info_report, _, {_, std_info, Report}}) -> [header("INFO REPORT"), report(Report)];
text(_) -> none.

%% Without fractions of seconds.
header(Title) ->
    Header = logger_time:header(Title, logger:timestamp()),
    ["\n", lists:takewhile(fun(Char) -> Char =/= $. end, Header), " ===\n"].

format(Format, Arguments) ->
    try io_lib:format(Format, Arguments)
    catch
        _:_ -> io_lib:format("ERROR: ~tp - ~tp\n", [Format, Arguments])
    end.

report(Report) ->
    {Format, Arguments} = error_logger:report_to_format(#{label => {error_logger, any},
                                                          report => Report}),
    [io_lib:format(Format, Arguments), "\n"].

-doc false.
handle_call(filename, #state{name = Name} = State) ->
    {ok, Name, State};
handle_call(_Request, State) ->
    {ok, {error, bad_query}, State}.

-doc false.
handle_info(_Message, State) ->
    {ok, State}.

-doc false.
terminate(_Reason, #state{fd = Fd}) ->
    _ = file:close(Fd),
    ok.
