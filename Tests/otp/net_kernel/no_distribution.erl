%% A node that is not alive: net_kernel, net_adm, cookies and heart.
-module(no_distribution).
-export([main/1]).

main(_) ->
    [print({Function, Arguments, result(net_kernel, Function, Arguments)})
     || {Function, Arguments} <- [{get_net_ticktime, []}, {set_net_ticktime, [30]}, {set_net_ticktime, [30, 10]},
                                  {monitor_nodes, [true]}, {monitor_nodes, [false]},
                                  {monitor_nodes, [true, [nodedown_reason, {node_type, all}]]},
                                  {monitor_nodes, [true, [unknown]]}, {monitor_nodes, [maybe_not]},
                                  {connect_node, ['other@host']}, {connect_node, [node()]}, {allow, [['other@host']]},
                                  {allowed, []}, {get_state, []}, {longnames, []}, {nodes_info, []},
                                  {getopts, ['other@host', [active]]}, {setopts, ['other@host', [{active, true}]]},
                                  {stop, []}]],
    print(whereis(net_kernel)),
    [print({Function, Arguments, result(net_adm, Function, Arguments)})
     || {Function, Arguments} <- [{ping, ['other@host']}, {ping_list, [['other@host']]}, {host_file, []}, {world, []},
                                  {world_list, [[]]}, {dns_hostname, ["localhost"]}]],
    {ok, Host} = inet:gethostname(),
    print(lists:prefix(Host, net_adm:localhost())),
    [print({Function, Arguments, result(erlang, Function, Arguments)})
     || {Function, Arguments} <- [{get_cookie, []}, {is_alive, []}, {nodes, []}, {nodes, [known]}, {nodes, [hidden]},
                                  {node, []}, {disconnect_node, ['other@host']}]],
    [print({Function, Arguments, result(heart, Function, Arguments)})
     || {Function, Arguments} <- [{get_cmd, []}, {set_cmd, ["command"]}, {clear_cmd, []}, {get_options, []},
                                  {set_options, [[check_schedulers]]}, {set_callback, [module, function]},
                                  {get_callback, []}, {clear_callback, []}]],
    print(whereis(heart)).

result(Module, Function, Arguments) ->
    try apply(Module, Function, Arguments) catch Class:Reason -> {Class, Reason} end.

print(Term) -> io:format("~p~n", [Term]).

%% expect: {get_net_ticktime,[],ignored}
%% expect: {set_net_ticktime,[30],ignored}
%% expect: {set_net_ticktime,[30,10],ignored}
%% expect: {monitor_nodes,[true],ok}
%% expect: {monitor_nodes,[false],ok}
%% expect: {monitor_nodes,[true,[nodedown_reason,{node_type,all}]],ok}
%% expect: {monitor_nodes,[true,[unknown]],{error,{unknown_options,[unknown]}}}
%% expect: {monitor_nodes,[maybe_not],error}
%% expect: {connect_node,[other@host],ignored}
%% expect: {connect_node,[nonode@nohost],ignored}
%% expect: {allow,[[other@host]],ignored}
%% expect: {allowed,[],ignored}
%% expect: {get_state,[],#{started => no}}
%% expect: {longnames,[],ignored}
%% expect: {nodes_info,[],{error,badarg}}
%% expect: {getopts,[other@host,[active]],ignored}
%% expect: {setopts,[other@host,[{active,true}]],ignored}
%% expect: {stop,[],{error,not_found}}
%% expect: undefined
%% expect: {ping,[other@host],pang}
%% expect: {ping_list,[[other@host]],[]}
%% expect: {host_file,[],{error,enoent}}
%% expect: {world,[],{exit,{error,enoent}}}
%% expect: {world_list,[[]],[]}
%% expect: {dns_hostname,["localhost"],{ok,"localhost"}}
%% expect: true
%% expect: {get_cookie,[],nocookie}
%% expect: {is_alive,[],false}
%% expect: {nodes,[],[]}
%% expect: {nodes,[known],[nonode@nohost]}
%% expect: {nodes,[hidden],[]}
%% expect: {node,[],nonode@nohost}
%% expect: {disconnect_node,[other@host],ignored}
%% expect: {get_cmd,[],{error,badarg}}
%% expect: {set_cmd,["command"],{error,badarg}}
%% expect: {clear_cmd,[],{error,badarg}}
%% expect: {get_options,[],{error,badarg}}
%% expect: {set_options,[[check_schedulers]],{error,badarg}}
%% expect: {set_callback,[module,function],{error,badarg}}
%% expect: {get_callback,[],{error,badarg}}
%% expect: {clear_callback,[],{error,badarg}}
%% expect: undefined
