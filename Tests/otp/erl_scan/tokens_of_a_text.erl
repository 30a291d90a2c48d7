%% erl_scan:string: categories, locations, options; where an illegal text is wrong.
-module(tokens_of_a_text).
-export([main/1]).

main(_) ->
    [string(Text) || Text <- right()],
    io:nl(),
    [string(Text) || Text <- wrong()],
    io:nl(),
    [show(erl_scan:string(Text, {1, 1}, [return, text])) || Text <- with_gaps()],
    io:nl(),
    show(erl_scan:string("a b")),
    show(erl_scan:string("a\nb", 5, [text])),
    show(erl_scan:string("a\nb\"", 5, [])),
    show(erl_scan:string("a % c\nb ", 5, return_comments)),
    show(erl_scan:string("a % c\nb ", 5, [return_white_spaces])),
    show(erl_scan:string("a if 'foo' foo", 1, [{reserved_word_fun, fun(W) -> W =:= foo end}])),
    show(erl_scan:string("a 'b' \"c\" $d 1.0 foo. ", 1,
                         [{text_fun, fun(Category, _) -> Category =:= atom end}])).

right() ->
    ["", "a b", "a.", "a. ", "a.b", "a\n  b\nc", "Abc _ _a aBc a@b _@x 'A b' ''",
     "1 1_000 16#ff 36#Zz 16#f_f 123456789012345678901234567890 1.5 1.0e3 1.5E-3 0.0",
     "\"a\nb\"", "\"\\x{400}\\0\\12\\177\\n\\s\\^a\"", "$a $\\n $  $\\x{41} $\\101", "\"\"", "'a\nb'",
     "( ) { } [ ] << >> , ; : :: | || -> <- <= => := = == /= =:= =/= < =< > >=",
     "+ ++ - -- * / ! # . .. ... ?", "after and andalso band begin bnot bor bsl bsr bxor case",
     "catch div end fun if let not of or orelse receive rem try when xor cond",
     "% foo\na % bar", "a$b", "1.0.", "1.", "1.\n", "1..2", "1.2.3", "1e5", "1__0",
     [233, $\s, 201], "1.0e-400", "& \\ ^ ` @"].

wrong() ->
    ["2#2", "16#", "37#1", "1#0", "12345678901#2", "1.5e400", "\"abc", "'abc", "\"a\\", "'", "\"",
     "\"abc\n def", "$", "$\\", "$\\x{", "\"\\x{12", "\"\\x{110000}\"", "\"a\\xzz\"", "$\\xz",
     "\"\\x{4z}\"", [256], lists:duplicate(256, $a), [$A | lists:duplicate(255, $b)],
     "'" ++ lists:duplicate(256, $b) ++ "'"].

with_gaps() ->
    ["a.", "a. ", "a.\n  b", "a.%x", "% foo\n a % bar\n\t b", " \n \n a", "\"a\nb\"  'x'",
     "$a 1_0 16#ff \"\\n\"", "  ", "\t\t \n\n  x", "a  \n\n", "\r\n\r\n x", "\n \n\t\n \t",
     "  \t  \t", [$\n | lists:duplicate(40, $\s)], lists:duplicate(24, $\t)].

string(Text) ->
    case erl_scan:string(Text, {1, 1}) of
        {error, {_, Module, What}, _} = Error ->
            io:format("~0tp~n  ~ts~n", [Error, Module:format_error(What)]);
        Result ->
            show(Result)
    end.

show(Term) ->
    io:format("~0tp~n", [Term]).

%% expect: {ok,[],{1,1}}
%% expect: {ok,[{atom,{1,1},a},{atom,{1,3},b}],{1,4}}
%% expect: {ok,[{atom,{1,1},a},{dot,{1,2}}],{1,3}}
%% expect: {ok,[{atom,{1,1},a},{dot,{1,2}}],{1,4}}
%% expect: {ok,[{atom,{1,1},a},{'.',{1,2}},{atom,{1,3},b}],{1,4}}
%% expect: {ok,[{atom,{1,1},a},{atom,{2,3},b},{atom,{3,1},c}],{3,2}}
%% expect: {ok,[{var,{1,1},'Abc'},{var,{1,5},'_'},{var,{1,7},'_a'},{atom,{1,10},aBc},{atom,{1,14},a@b},{var,{1,18},'_@x'},{atom,{1,22},'A b'},{atom,{1,28},''}],{1,30}}
%% expect: {ok,[{integer,{1,1},1},{integer,{1,3},1000},{integer,{1,9},255},{integer,{1,15},1295},{integer,{1,21},255},{integer,{1,28},123456789012345678901234567890},{float,{1,59},1.5},{float,{1,63},1.0e3},{float,{1,69},0.0015},{float,{1,76},0.0}],{1,79}}
%% expect: {ok,[{string,{1,1},"a\nb"}],{2,3}}
%% expect: {ok,[{string,{1,1},[1024,0,10,127,10,32,1]}],{1,26}}
%% expect: {ok,[{char,{1,1},97},{char,{1,4},10},{char,{1,8},32},{char,{1,11},65},{char,{1,19},65}],{1,24}}
%% expect: {ok,[{string,{1,1},[]}],{1,3}}
%% expect: {ok,[{atom,{1,1},'a\nb'}],{2,3}}
%% expect: {ok,[{'(',{1,1}},{')',{1,3}},{'{',{1,5}},{'}',{1,7}},{'[',{1,9}},{']',{1,11}},{'<<',{1,13}},{'>>',{1,16}},{',',{1,19}},{';',{1,21}},{':',{1,23}},{'::',{1,25}},{'|',{1,28}},{'||',{1,30}},{'->',{1,33}},{'<-',{1,36}},{'<=',{1,39}},{'=>',{1,42}},{':=',{1,45}},{'=',{1,48}},{'==',{1,50}},{'/=',{1,53}},{'=:=',{1,56}},{'=/=',{1,60}},{'<',{1,64}},{'=<',{1,66}},{'>',{1,69}},{'>=',{1,71}}],{1,73}}
%% expect: {ok,[{'+',{1,1}},{'++',{1,3}},{'-',{1,6}},{'--',{1,8}},{'*',{1,11}},{'/',{1,13}},{'!',{1,15}},{'#',{1,17}},{dot,{1,19}},{'..',{1,21}},{'...',{1,24}},{'?',{1,28}}],{1,29}}
%% expect: {ok,[{'after',{1,1}},{'and',{1,7}},{'andalso',{1,11}},{'band',{1,19}},{'begin',{1,24}},{'bnot',{1,30}},{'bor',{1,35}},{'bsl',{1,39}},{'bsr',{1,43}},{'bxor',{1,47}},{'case',{1,52}}],{1,56}}
%% expect: {ok,[{'catch',{1,1}},{'div',{1,7}},{'end',{1,11}},{'fun',{1,15}},{'if',{1,19}},{'let',{1,22}},{'not',{1,26}},{'of',{1,30}},{'or',{1,33}},{'orelse',{1,36}},{'receive',{1,43}},{'rem',{1,51}},{'try',{1,55}},{'when',{1,59}},{'xor',{1,64}},{'cond',{1,68}}],{1,72}}
%% expect: {ok,[{atom,{2,1},a}],{2,8}}
%% expect: {ok,[{atom,{1,1},a},{char,{1,2},98}],{1,4}}
%% expect: {ok,[{float,{1,1},1.0},{dot,{1,4}}],{1,5}}
%% expect: {ok,[{integer,{1,1},1},{dot,{1,2}}],{1,3}}
%% expect: {ok,[{integer,{1,1},1},{dot,{1,2}}],{2,1}}
%% expect: {ok,[{integer,{1,1},1},{'..',{1,2}},{integer,{1,4},2}],{1,5}}
%% expect: {ok,[{float,{1,1},1.2},{'.',{1,4}},{integer,{1,5},3}],{1,6}}
%% expect: {ok,[{integer,{1,1},1},{atom,{1,2},e5}],{1,4}}
%% expect: {ok,[{integer,{1,1},1},{var,{1,2},'__0'}],{1,5}}
%% expect: {ok,[{atom,{1,1},é},{var,{1,3},'É'}],{1,4}}
%% expect: {ok,[{float,{1,1},0.0}],{1,9}}
%% expect: {ok,[{'&',{1,1}},{'\\',{1,3}},{'^',{1,5}},{'`',{1,7}},{'@',{1,9}}],{1,10}}
%% expect:
%% expect: {error,{{1,1},erl_scan,{illegal,integer}},{1,3}}
%% expect:   illegal integer
%% expect: {error,{{1,1},erl_scan,{illegal,integer}},{1,4}}
%% expect:   illegal integer
%% expect: {error,{{1,1},erl_scan,{base,37}},{1,3}}
%% expect:   illegal base '37'
%% expect: {error,{{1,1},erl_scan,{base,1}},{1,2}}
%% expect:   illegal base '1'
%% expect: {error,{{1,1},erl_scan,{base,12345678901}},{1,12}}
%% expect:   illegal base '12345678901'
%% expect: {error,{{1,1},erl_scan,{illegal,float}},{1,8}}
%% expect:   illegal float
%% expect: {error,{{1,1},erl_scan,{string,34,"abc"}},{1,5}}
%% expect:   unterminated string starting with "abc"
%% expect: {error,{{1,1},erl_scan,{string,39,"abc"}},{1,5}}
%% expect:   unterminated atom starting with 'abc'
%% expect: {error,{{1,1},erl_scan,{string,34,"a"}},{1,4}}
%% expect:   unterminated string starting with "a"
%% expect: {error,{{1,1},erl_scan,{string,39,[]}},{1,2}}
%% expect:   unterminated atom starting with ''
%% expect: {error,{{1,1},erl_scan,{string,34,[]}},{1,2}}
%% expect:   unterminated string starting with ""
%% expect: {error,{{1,1},erl_scan,{string,34,"abc\n def"}},{2,5}}
%% expect:   unterminated string starting with "abc\n def"
%% expect: {error,{{1,1},erl_scan,char},{1,2}}
%% expect:   unterminated character
%% expect: {error,{{1,1},erl_scan,char},{1,3}}
%% expect:   unterminated character
%% expect: {error,{{1,1},erl_scan,char},{1,5}}
%% expect:   unterminated character
%% expect: {error,{{1,1},erl_scan,{string,34,[]}},{1,7}}
%% expect:   unterminated string starting with ""
%% expect: {error,{{1,2},erl_scan,{illegal,character}},{1,12}}
%% expect:   illegal character
%% expect: {error,{{1,3},erl_scan,{illegal,character}},{1,5}}
%% expect:   illegal character
%% expect: {error,{{1,1},erl_scan,{illegal,character}},{1,4}}
%% expect:   illegal character
%% expect: {error,{{1,2},erl_scan,{illegal,character}},{1,6}}
%% expect:   illegal character
%% expect: {error,{{1,1},erl_scan,{illegal,character}},{1,2}}
%% expect:   illegal character
%% expect: {error,{{1,1},erl_scan,{illegal,atom}},{1,257}}
%% expect:   illegal atom
%% expect: {error,{{1,1},erl_scan,{illegal,var}},{1,257}}
%% expect:   illegal var
%% expect: {error,{{1,1},erl_scan,{illegal,atom}},{1,259}}
%% expect:   illegal atom
%% expect:
%% expect: {ok,[{atom,[{text,"a"},{location,{1,1}}],a},{dot,[{text,"."},{location,{1,2}}]}],{1,3}}
%% expect: {ok,[{atom,[{text,"a"},{location,{1,1}}],a},{dot,[{text,". "},{location,{1,2}}]}],{1,4}}
%% expect: {ok,[{atom,[{text,"a"},{location,{1,1}}],a},{dot,[{text,".\n"},{location,{1,2}}]},{white_space,[{text,"  "},{location,{2,1}}],"  "},{atom,[{text,"b"},{location,{2,3}}],b}],{2,4}}
%% expect: {ok,[{atom,[{text,"a"},{location,{1,1}}],a},{dot,[{text,"."},{location,{1,2}}]},{comment,[{text,"%x"},{location,{1,3}}],"%x"}],{1,5}}
%% expect: {ok,[{comment,[{text,"% foo"},{location,{1,1}}],"% foo"},{white_space,[{text,"\n "},{location,{1,6}}],"\n "},{atom,[{text,"a"},{location,{2,2}}],a},{white_space,[{text," "},{location,{2,3}}]," "},{comment,[{text,"% bar"},{location,{2,4}}],"% bar"},{white_space,[{text,"\n\t"},{location,{2,9}}],"\n\t"},{white_space,[{text," "},{location,{3,2}}]," "},{atom,[{text,"b"},{location,{3,3}}],b}],{3,4}}
%% expect: {ok,[{white_space,[{text," "},{location,{1,1}}]," "},{white_space,[{text,"\n "},{location,{1,2}}],"\n "},{white_space,[{text,"\n "},{location,{2,2}}],"\n "},{atom,[{text,"a"},{location,{3,2}}],a}],{3,3}}
%% expect: {ok,[{string,[{text,"\"a\nb\""},{location,{1,1}}],"a\nb"},{white_space,[{text,"  "},{location,{2,3}}],"  "},{atom,[{text,"'x'"},{location,{2,5}}],x}],{2,8}}
%% expect: {ok,[{char,[{text,"$a"},{location,{1,1}}],97},{white_space,[{text," "},{location,{1,3}}]," "},{integer,[{text,"1_0"},{location,{1,4}}],10},{white_space,[{text," "},{location,{1,7}}]," "},{integer,[{text,"16#ff"},{location,{1,8}}],255},{white_space,[{text," "},{location,{1,13}}]," "},{string,[{text,"\"\\n\""},{location,{1,14}}],"\n"}],{1,18}}
%% expect: {ok,[{white_space,[{text,"  "},{location,{1,1}}],"  "}],{1,3}}
%% expect: {ok,[{white_space,[{text,"\t\t"},{location,{1,1}}],"\t\t"},{white_space,[{text," "},{location,{1,3}}]," "},{white_space,[{text,"\n"},{location,{1,4}}],"\n"},{white_space,[{text,"\n  "},{location,{2,1}}],"\n  "},{atom,[{text,"x"},{location,{3,3}}],x}],{3,4}}
%% expect: {ok,[{atom,[{text,"a"},{location,{1,1}}],a},{white_space,[{text,"  "},{location,{1,2}}],"  "},{white_space,[{text,"\n"},{location,{1,4}}],"\n"},{white_space,[{text,"\n"},{location,{2,1}}],"\n"}],{3,1}}
%% expect: {ok,[{white_space,[{text,"\r"},{location,{1,1}}],"\r"},{white_space,[{text,"\n\r"},{location,{1,2}}],"\n\r"},{white_space,[{text,"\n "},{location,{2,2}}],"\n "},{atom,[{text,"x"},{location,{3,2}}],x}],{3,3}}
%% expect: {ok,[{white_space,[{text,"\n "},{location,{1,1}}],"\n "},{white_space,[{text,"\n\t"},{location,{2,2}}],"\n\t"},{white_space,[{text,"\n "},{location,{3,2}}],"\n "},{white_space,[{text,"\t"},{location,{4,2}}],"\t"}],{4,3}}
%% expect: {ok,[{white_space,[{text,"  "},{location,{1,1}}],"  "},{white_space,[{text,"\t"},{location,{1,3}}],"\t"},{white_space,[{text,"  "},{location,{1,4}}],"  "},{white_space,[{text,"\t"},{location,{1,6}}],"\t"}],{1,7}}
%% expect: {ok,[{white_space,[{text,"\n                "},{location,{1,1}}],"\n                "},{white_space,[{text,"                "},{location,{2,17}}],"                "},{white_space,[{text,"        "},{location,{2,33}}],"        "}],{2,41}}
%% expect: {ok,[{white_space,[{text,"\t\t\t\t\t\t\t\t\t\t"},{location,{1,1}}],"\t\t\t\t\t\t\t\t\t\t"},{white_space,[{text,"\t\t\t\t\t\t\t\t\t\t"},{location,{1,11}}],"\t\t\t\t\t\t\t\t\t\t"},{white_space,[{text,"\t\t\t\t"},{location,{1,21}}],"\t\t\t\t"}],{1,25}}
%% expect:
%% expect: {ok,[{atom,1,a},{atom,1,b}],1}
%% expect: {ok,[{atom,[{text,"a"},{location,5}],a},{atom,[{text,"b"},{location,6}],b}],6}
%% expect: {error,{6,erl_scan,{string,34,[]}},6}
%% expect: {ok,[{atom,5,a},{comment,5,"% c"},{atom,6,b}],6}
%% expect: {ok,[{atom,5,a},{white_space,5," "},{white_space,5,"\n"},{atom,6,b},{white_space,6," "}],6}
%% expect: {ok,[{atom,1,a},{atom,1,'if'},{atom,1,foo},{foo,1}],1}
%% expect: {ok,[{atom,[{text,"a"},{location,1}],a},{atom,[{text,"'b'"},{location,1}],b},{string,1,"c"},{char,1,100},{float,1,1.0},{atom,[{text,"foo"},{location,1}],foo},{dot,1}],1}
