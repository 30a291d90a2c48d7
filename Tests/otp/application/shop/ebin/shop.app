%% A comment, then the term.
{application, shop,
 [{description, "Sells things"},
  {vsn, "1.2.3"},
  {id, "shop-1"},
  {modules, [shop_app, shop_sup, shop_till]},
  {registered, [shop_sup, shop_till]},
  {applications, [kernel, stdlib, bank, lottery]},
  {optional_applications, [lottery]},
  {included_applications, [shelf]},
  {mod, {application_starter, [shop_app, {opened, $a}]}},
  {start_phases, [{fill, full}, {open, [{door, front}]}]},
  {env, [{limit, 10}, {prices, #{apple => 1.5, pear => <<"2">>}}, {name, 'The shop'}, {till, open},
         {negative, -1}]}]}.
