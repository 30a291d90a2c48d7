{application, crypto,
 [{description, "Cryptography"},
  {vsn, "5.5"},
  {modules,
   [crypto,
    crypto_algorithms]},
  {registered, []},
  {applications, [kernel, stdlib]},
  {env, []}]}.
