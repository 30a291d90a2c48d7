%% What is left out of the type of a segment is filled in, and what contradicts itself is an error.
-module(set_bit_type).
-export([main/1]).

main(_) ->
    Sizes = [default, {integer, 1, 8}, {atom, 1, undefined}],
    Types = [default, [binary], [bitstring], [float, native], [utf8], [utf16, little], [signed],
             [{unit, 4}], [binary, {unit, 4}], [bytes, bitstring], [integer, float],
             [signed, unsigned], [big, little], [{unit, 300}], [unknown], [utf8, {unit, 1}]],
    [io:format("~p ~p  ~p~n", [Size, Type, erl_bits:set_bit_type(Size, Type)])
     || Size <- Sizes, Type <- Types],
    {ok, all, Binary} = erl_bits:set_bit_type(default, [binary]),
    io:format("~p~n", [erl_bits:as_list(Binary)]).

%% expect: default default  {ok,8,{bittype,integer,1,unsigned,big}}
%% expect: default [binary]  {ok,all,{bittype,binary,8,unsigned,big}}
%% expect: default [bitstring]  {ok,all,{bittype,binary,1,unsigned,big}}
%% expect: default [float,native]  {ok,64,{bittype,float,1,unsigned,native}}
%% expect: default [utf8]  {ok,undefined,{bittype,utf8,undefined,unsigned,big}}
%% expect: default [utf16,little]  {ok,undefined,
%% expect:                             {bittype,utf16,undefined,unsigned,little}}
%% expect: default [signed]  {ok,8,{bittype,integer,1,signed,big}}
%% expect: default [{unit,4}]  {error,bittype_unit}
%% expect: default [binary,{unit,4}]  {ok,all,{bittype,binary,4,unsigned,big}}
%% expect: default [bytes,bitstring]  {error,{bittype_mismatch,1,8,"unit"}}
%% expect: default [integer,float]  {error,{bittype_mismatch,float,integer,"type"}}
%% expect: default [signed,unsigned]  {error,{bittype_mismatch,unsigned,signed,"sign"}}
%% expect: default [big,little]  {error,{bittype_mismatch,little,big,"endianness"}}
%% expect: default [{unit,300}]  {error,{undefined_bittype,{unit,300}}}
%% expect: default [unknown]  {error,{undefined_bittype,unknown}}
%% expect: default [utf8,{unit,1}]  {error,utf_bittype_size_or_unit}
%% expect: {integer,1,8} default  {ok,{integer,1,8},{bittype,integer,1,unsigned,big}}
%% expect: {integer,1,8} [binary]  {ok,{integer,1,8},{bittype,binary,8,unsigned,big}}
%% expect: {integer,1,8} [bitstring]  {ok,{integer,1,8},{bittype,binary,1,unsigned,big}}
%% expect: {integer,1,8} [float,native]  {ok,{integer,1,8},
%% expect:                                   {bittype,float,1,unsigned,native}}
%% expect: {integer,1,8} [utf8]  {error,utf_bittype_size_or_unit}
%% expect: {integer,1,8} [utf16,little]  {error,utf_bittype_size_or_unit}
%% expect: {integer,1,8} [signed]  {ok,{integer,1,8},{bittype,integer,1,signed,big}}
%% expect: {integer,1,8} [{unit,4}]  {ok,{integer,1,8},{bittype,integer,4,unsigned,big}}
%% expect: {integer,1,8} [binary,{unit,4}]  {ok,{integer,1,8},
%% expect:                                      {bittype,binary,4,unsigned,big}}
%% expect: {integer,1,8} [bytes,bitstring]  {error,{bittype_mismatch,1,8,"unit"}}
%% expect: {integer,1,8} [integer,float]  {error,{bittype_mismatch,float,integer,"type"}}
%% expect: {integer,1,8} [signed,unsigned]  {error,
%% expect:                                   {bittype_mismatch,unsigned,signed,"sign"}}
%% expect: {integer,1,8} [big,little]  {error,{bittype_mismatch,little,big,"endianness"}}
%% expect: {integer,1,8} [{unit,300}]  {error,{undefined_bittype,{unit,300}}}
%% expect: {integer,1,8} [unknown]  {error,{undefined_bittype,unknown}}
%% expect: {integer,1,8} [utf8,{unit,1}]  {error,utf_bittype_size_or_unit}
%% expect: {atom,1,undefined} default  {ok,{atom,1,undefined},
%% expect:                                 {bittype,integer,1,unsigned,big}}
%% expect: {atom,1,undefined} [binary]  {ok,{atom,1,undefined},
%% expect:                                  {bittype,binary,8,unsigned,big}}
%% expect: {atom,1,undefined} [bitstring]  {ok,{atom,1,undefined},
%% expect:                                     {bittype,binary,1,unsigned,big}}
%% expect: {atom,1,undefined} [float,native]  {ok,
%% expect:                                     {atom,1,undefined},
%% expect:                                     {bittype,float,1,unsigned,native}}
%% expect: {atom,1,undefined} [utf8]  {ok,{atom,1,undefined},
%% expect:                                {bittype,utf8,undefined,unsigned,big}}
%% expect: {atom,1,undefined} [utf16,little]  {ok,
%% expect:                                     {atom,1,undefined},
%% expect:                                     {bittype,utf16,undefined,unsigned,little}}
%% expect: {atom,1,undefined} [signed]  {ok,{atom,1,undefined},
%% expect:                                  {bittype,integer,1,signed,big}}
%% expect: {atom,1,undefined} [{unit,4}]  {ok,{atom,1,undefined},
%% expect:                                    {bittype,integer,4,unsigned,big}}
%% expect: {atom,1,undefined} [binary,{unit,4}]  {ok,
%% expect:                                        {atom,1,undefined},
%% expect:                                        {bittype,binary,4,unsigned,big}}
%% expect: {atom,1,undefined} [bytes,bitstring]  {error,{bittype_mismatch,1,8,"unit"}}
%% expect: {atom,1,undefined} [integer,float]  {error,
%% expect:                                      {bittype_mismatch,float,integer,"type"}}
%% expect: {atom,1,undefined} [signed,unsigned]  {error,
%% expect:                                        {bittype_mismatch,unsigned,signed,
%% expect:                                         "sign"}}
%% expect: {atom,1,undefined} [big,little]  {error,
%% expect:                                   {bittype_mismatch,little,big,"endianness"}}
%% expect: {atom,1,undefined} [{unit,300}]  {error,{undefined_bittype,{unit,300}}}
%% expect: {atom,1,undefined} [unknown]  {error,{undefined_bittype,unknown}}
%% expect: {atom,1,undefined} [utf8,{unit,1}]  {error,utf_bittype_size_or_unit}
%% expect: [binary,{unit,8},unsigned,big]
