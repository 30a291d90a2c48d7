%% What is logged through error_logger, as a handler of the logger sees it and as it is printed.
-module(messages_and_reports).
-export([main/1, log/2]).

log(#{level := Level, msg := Message, meta := #{report_cb := Callback} = Metadata} = Event, _) ->
    io:format("~p ~p~n    ~p~n", [Level, Message,
                                  maps:with([domain, error_logger], Metadata)]),
    true = is_function(Callback, 1),
    Text = logger_formatter:format(Event, #{template => [msg], single_line => false}),
    io:format("    ~p~n", [lists:flatten(Text)]).

main(_) ->
    ok = logger:remove_handler(default),
    ok = logger:add_handler(own, ?MODULE, #{}),
    error_logger:error_msg("text"),
    error_logger:error_msg("format ~p", [x]),
    error_logger:format("format ~p", [x]),
    error_logger:error_msg("bad ~p", []),
    error_logger:error_msg(x, y),
    error_logger:warning_msg("text"),
    error_logger:warning_msg("format ~p", [x]),
    error_logger:info_msg("text"),
    error_logger:info_msg("format ~p", [x]),
    error_logger:error_report([{a, 1}, b, {c, "d"}]),
    error_logger:error_report("text"),
    error_logger:error_report(term),
    error_logger:error_report(#{a => 1}),
    error_logger:error_report([]),
    error_logger:error_report(type, [{a, 1}]),
    error_logger:warning_report([{a, 1}]),
    error_logger:warning_report(type, "text"),
    error_logger:info_report([{a, 1}]),
    error_logger:info_report(type, term).

%% expect: error {report,#{args => [],format => "text",
%% expect:                 label => {error_logger,error_msg}}}
%% expect:     #{error_logger => #{tag => error}}
%% expect:     "text"
%% expect: error {report,#{args => [x],
%% expect:                 format => "format ~p",
%% expect:                 label => {error_logger,error_msg}}}
%% expect:     #{error_logger => #{tag => error}}
%% expect:     "format x"
%% expect: error {report,#{args => [x],
%% expect:                 format => "format ~p",
%% expect:                 label => {error_logger,error_msg}}}
%% expect:     #{error_logger => #{tag => error}}
%% expect:     "format x"
%% expect: error {report,#{args => [],format => "bad ~p",
%% expect:                 label => {error_logger,error_msg}}}
%% expect:     #{error_logger => #{tag => error}}
%% expect:     "ERROR: \"bad ~p\" - []"
%% expect: error {report,#{args => y,format => x,label => {error_logger,error_msg}}}
%% expect:     #{error_logger => #{tag => error}}
%% expect:     "ERROR: x - y"
%% expect: warning {report,#{args => [],format => "text",
%% expect:                   label => {error_logger,warning_msg}}}
%% expect:     #{error_logger => #{tag => warning_msg}}
%% expect:     "text"
%% expect: warning {report,#{args => [x],
%% expect:                   format => "format ~p",
%% expect:                   label => {error_logger,warning_msg}}}
%% expect:     #{error_logger => #{tag => warning_msg}}
%% expect:     "format x"
%% expect: notice {report,#{args => [],format => "text",
%% expect:                  label => {error_logger,info_msg}}}
%% expect:     #{error_logger => #{tag => info_msg}}
%% expect:     "text"
%% expect: notice {report,#{args => [x],
%% expect:                  format => "format ~p",
%% expect:                  label => {error_logger,info_msg}}}
%% expect:     #{error_logger => #{tag => info_msg}}
%% expect:     "format x"
%% expect: error {report,#{label => {error_logger,error_report},
%% expect:                 report => [{a,1},b,{c,"d"}]}}
%% expect:     #{error_logger => #{tag => error_report,type => std_error}}
%% expect:     "    a: 1\n    b\n    c: d"
%% expect: error {report,#{label => {error_logger,error_report},report => "text"}}
%% expect:     #{error_logger => #{tag => error_report,type => std_error}}
%% expect:     "text"
%% expect: error {report,#{label => {error_logger,error_report},report => term}}
%% expect:     #{error_logger => #{tag => error_report,type => std_error}}
%% expect:     "term"
%% expect: error {report,#{label => {error_logger,error_report},report => #{a => 1}}}
%% expect:     #{error_logger => #{tag => error_report,type => std_error}}
%% expect:     "#{a => 1}\n"
%% expect: error {report,#{label => {error_logger,error_report},report => []}}
%% expect:     #{error_logger => #{tag => error_report,type => std_error}}
%% expect:     "[]"
%% expect: error {report,#{label => {error_logger,error_report},report => [{a,1}]}}
%% expect:     #{domain => [type],error_logger => #{tag => error_report,type => type}}
%% expect:     "    a: 1"
%% expect: warning {report,#{label => {error_logger,warning_report},report => [{a,1}]}}
%% expect:     #{error_logger => #{tag => warning_report,type => std_warning}}
%% expect:     "    a: 1"
%% expect: warning {report,#{label => {error_logger,warning_report},report => "text"}}
%% expect:     #{domain => [type],error_logger => #{tag => warning_report,type => type}}
%% expect:     "text"
%% expect: notice {report,#{label => {error_logger,info_report},report => [{a,1}]}}
%% expect:     #{error_logger => #{tag => info_report,type => std_info}}
%% expect:     "    a: 1"
%% expect: notice {report,#{label => {error_logger,info_report},report => term}}
%% expect:     #{domain => [type],error_logger => #{tag => info_report,type => type}}
%% expect:     "term"
