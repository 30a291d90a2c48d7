%% Applications that lie in directories, with modules in src beside ebin or beside NAME.app: one needs
%% another, includes a third, and would like to have a fourth, which is not there.
%% flags: -pa Tests/otp/application/shop/ebin -pa Tests/otp/application/bank/ebin -pa Tests/otp/application/shelf
-module(applications_in_directories).
-export([main/1]).

main(_) ->
    logger:set_primary_config(level, none),
    print(application:start(shop)),
    print([application:get_key(shop, Key)
           || Key <- [description, vsn, id, modules, registered, applications, optional_applications,
                      included_applications, mod, start_phases, maxT]]),
    print(lists:sort(application:get_all_env(shop))),
    print(application:ensure_all_started(shop)),
    print([{Name, Version} || {Name, _, Version} <- application:which_applications(),
                              lists:member(Name, [shop, bank, shelf])]),
    print(lists:sort([{Name, Version} || {Name, _, Version} <- application:loaded_applications(),
                                         lists:member(Name, [shop, bank, shelf, lottery])])),
    print(gen_server:call(shop_till, ask)),
    print([application:get_application(Module) || Module <- [shop_till, bank, shelf_app, no_module]]),
    print(application:get_application(whereis(shop_till))),
    print([Id || {Id, Pid, worker, _} <- supervisor:which_children(shop_sup), is_pid(Pid)]),
    print(application:start(shelf)),
    print(application:stop(shop)),
    print(application:unload(shop)),
    print([application:get_env(Name, Key) || {Name, Key} <- [{shop, limit}, {shelf, boards}, {bank, money}]]),
    print(application:stop(bank)),
    print(application:load(lottery)).

print(Term) -> io:format("~p~n", [Term]).

%% expect: {error,{not_started,bank}}
%% expect: [{ok,"Sells things"},
%% expect:  {ok,"1.2.3"},
%% expect:  {ok,"shop-1"},
%% expect:  {ok,[shop_app,shop_sup,shop_till]},
%% expect:  {ok,[shop_sup,shop_till]},
%% expect:  {ok,[kernel,stdlib,bank,lottery]},
%% expect:  {ok,[lottery]},
%% expect:  {ok,[shelf]},
%% expect:  {ok,{application_starter,[shop_app,{opened,97}]}},
%% expect:  {ok,[{fill,full},{open,[{door,front}]}]},
%% expect:  {ok,infinity}]
%% expect: [{limit,10},
%% expect:  {name,'The shop'},
%% expect:  {negative,-1},
%% expect:  {prices,#{apple => 1.5,pear => <<"2">>}},
%% expect:  {till,open}]
%% expect: bank: start normal
%% expect: shop: start {normal,{opened,97}}
%% expect: shop: phase {fill,normal,full}
%% expect: shop: phase {open,normal,[{door,front}]}
%% expect: shelf: phase {open,normal,"the shelf"}, in {ok,shop}
%% expect: {ok,[bank,shop]}
%% expect: [{shop,"1.2.3"},{bank,"2"}]
%% expect: [{bank,"2"},{shelf,"3"},{shop,"1.2.3"}]
%% expect: {{ok,10},{ok,shop},{ok,5}}
%% expect: [{ok,shop},{ok,bank},{ok,shelf},undefined]
%% expect: {ok,shop}
%% expect: [shelf,till]
%% expect: {error,{included,{shelf_app,start,[normal,[]]}}}
%% expect: shop: prep_stop, the till is there: true
%% expect: shop: stop [], the till is there: false
%% expect: ok
%% expect: ok
%% expect: [undefined,undefined,{ok,100}]
%% expect: bank: stop []
%% expect: ok
%% expect: {error,{"no such file or directory","lottery.app"}}
