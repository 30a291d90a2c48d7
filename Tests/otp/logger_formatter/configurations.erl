%% What check_config/1 says of right and wrong configurations.
-module(configurations).
-export([main/1]).

main(_) ->
    [io:format("~p: ~p~n", [Config, logger_formatter:check_config(Config)])
     || Config <- [#{}, #{single_line => x}, #{x => 1}, #{template => [a]},
                   #{template => [{a, [b], c}]}, #{template => ["x", {a, [b], ["c"]}]},
                   #{template => [[a, b], {[a, b], [], []}]}, #{template => "text"},
                   #{template => [1.5]}, #{template => [["x", a]]}, #{template => x},
                   #{max_size => 0}, #{max_size => 50}, #{max_size => unlimited},
                   #{chars_limit => a}, #{chars_limit => 1}, #{depth => unlimited},
                   #{depth => -1}, #{report_cb => x}, #{time_offset => "x"}, #{time_offset => 5},
                   #{time_offset => "Z"}, #{time_offset => ""}, #{time_offset => "+01:00"},
                   #{time_designator => "T"}, #{time_designator => $T}, #{legacy_header => 1},
                   #{legacy_header => true}, x]],
    io:format("~p ~p~n", [logger_formatter:check_config(#{report_cb => fun(_) -> a end}),
                          logger_formatter:check_config(#{report_cb => fun(_, _) -> a end})]).

%% expect: #{}: ok
%% expect: #{single_line => x}: {error,
%% expect:                          {invalid_formatter_config,logger_formatter,
%% expect:                              {single_line,x}}}
%% expect: #{x => 1}: {error,{invalid_formatter_config,logger_formatter,{x,1}}}
%% expect: #{template => [a]}: ok
%% expect: #{template => [{a,[b],c}]}: {error,
%% expect:                                 {invalid_formatter_template,logger_formatter,
%% expect:                                     [{a,[b],c}]}}
%% expect: #{template => ["x",{a,[b],["c"]}]}: ok
%% expect: #{template => [[a,b],{[a,b],[],[]}]}: ok
%% expect: #{template => "text"}: {error,
%% expect:                            {invalid_formatter_template,logger_formatter,
%% expect:                                "text"}}
%% expect: #{template => [1.5]}: {error,
%% expect:                           {invalid_formatter_template,logger_formatter,[1.5]}}
%% expect: #{template => [["x",a]]}: {error,
%% expect:                               {invalid_formatter_template,logger_formatter,
%% expect:                                   [["x",a]]}}
%% expect: #{template => x}: {error,{invalid_formatter_template,logger_formatter,x}}
%% expect: #{max_size => 0}: {error,
%% expect:                       {invalid_formatter_config,logger_formatter,
%% expect:                           {max_size,0}}}
%% expect: #{max_size => 50}: ok
%% expect: #{max_size => unlimited}: ok
%% expect: #{chars_limit => a}: {error,
%% expect:                          {invalid_formatter_config,logger_formatter,
%% expect:                              {chars_limit,a}}}
%% expect: #{chars_limit => 1}: ok
%% expect: #{depth => unlimited}: ok
%% expect: #{depth => -1}: {error,{invalid_formatter_config,logger_formatter,{depth,-1}}}
%% expect: #{report_cb => x}: {error,
%% expect:                        {invalid_formatter_config,logger_formatter,
%% expect:                            {report_cb,x}}}
%% expect: #{time_offset => "x"}: {error,
%% expect:                            {invalid_formatter_config,logger_formatter,
%% expect:                                {time_offset,"x"}}}
%% expect: #{time_offset => 5}: ok
%% expect: #{time_offset => "Z"}: ok
%% expect: #{time_offset => []}: ok
%% expect: #{time_offset => "+01:00"}: ok
%% expect: #{time_designator => "T"}: {error,
%% expect:                                {invalid_formatter_config,logger_formatter,
%% expect:                                    {time_designator,"T"}}}
%% expect: #{time_designator => 84}: ok
%% expect: #{legacy_header => 1}: {error,
%% expect:                            {invalid_formatter_config,logger_formatter,
%% expect:                                {legacy_header,1}}}
%% expect: #{legacy_header => true}: ok
%% expect: x: {error,{invalid_formatter_config,logger_formatter,x}}
%% expect: ok ok
