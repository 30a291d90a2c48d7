-module(zlib).
-moduledoc """
Compression as in RFC 1950 (zlib), 1951 (deflate) and 1952 (gzip), by the library zlib.

For data that is there as a whole there are `compress/1`, `zip/1` and `gzip/1`, and their opposites. Data that comes
in parts goes through a stream, which one process controls: `open/0`, `deflateInit/1` or `inflateInit/1`, `deflate/2`
or `inflate/2` for each part, and so on. A stream that nothing refers to any more is closed.

What comes from others may be small and become very large: `safeInflate/2` gives it in parts of 16 kB.
""".

-nifs([open_nif/0, close_nif/1, set_controller_nif/2]).
-nifs([deflateInit_nif/6, deflate_nif/3, deflateEnd_nif/1, deflateReset_nif/1, deflateParams_nif/3]).
-nifs([deflateSetDictionary_nif/2]).
-nifs([inflateInit_nif/3, inflate_nif/3, inflateEnd_nif/1, inflateReset_nif/1]).
-nifs([inflateSetDictionary_nif/2, inflateGetDictionary_nif/1]).

-export([open/0, close/1, set_controlling_process/2]).
-export([deflateInit/1, deflateInit/2, deflateInit/6, deflate/2, deflate/3, deflateEnd/1, deflateReset/1]).
-export([deflateParams/3, deflateSetDictionary/2]).
-export([inflateInit/1, inflateInit/2, inflateInit/3, inflate/2, inflate/3, safeInflate/2, inflateEnd/1]).
-export([inflateReset/1, inflateSetDictionary/2, inflateGetDictionary/1]).
-export([compress/1, uncompress/1, zip/1, unzip/1, gzip/1, gunzip/1]).

-export([open_nif/0, close_nif/1, set_controller_nif/2]).
-export([deflateInit_nif/6, deflate_nif/3, deflateEnd_nif/1, deflateReset_nif/1, deflateParams_nif/3]).
-export([deflateSetDictionary_nif/2]).
-export([inflateInit_nif/3, inflate_nif/3, inflateEnd_nif/1, inflateReset_nif/1]).
-export([inflateSetDictionary_nif/2, inflateGetDictionary_nif/1]).

-export_type([zstream/0, zlevel/0, zflush/0, zmemlevel/0, zmethod/0, zstrategy/0, zwindowbits/0]).

-type zstream() :: reference().
-type zlevel() :: none | default | best_compression | best_speed | 0..9.
-type zflush() :: none | sync | full | finish.
-type zmemlevel() :: 1..9.
-type zmethod() :: deflated.
-type zstrategy() :: default | filtered | huffman_only | rle.
-type zwindowbits() :: -15..-8 | 8..47.

-define(BITS, 15).
%% Only deflated data, without anything around it; with what gzip puts around it.
-define(RAW, -?BITS).
-define(GZIP, 16 + ?BITS).
-define(MEMORY_LEVEL, 8).
-define(SAFE_SIZE, 16384).

%% -- Streams -------------------------------------------------------------------------------------

-doc "A stream, which the calling process controls.".
-spec open() -> zstream().
open() -> open_nif().

-spec close(zstream()) -> ok.
close(Z) -> close_nif(Z).

-doc "From now on another process controls the stream. The one that does calls this.".
-spec set_controlling_process(zstream(), pid()) -> ok.
set_controlling_process(Z, Pid) -> set_controller_nif(Z, Pid).

%% -- Deflating -----------------------------------------------------------------------------------

-spec deflateInit(zstream()) -> ok.
deflateInit(Z) -> deflateInit(Z, default).

-spec deflateInit(zstream(), zlevel()) -> ok.
deflateInit(Z, Level) -> deflateInit(Z, Level, deflated, ?BITS, ?MEMORY_LEVEL, default).

-doc """
Negative bits of the window leave out zlib's header and checksum; 16 more than 8 to 15 put gzip's in their place.
""".
-spec deflateInit(zstream(), zlevel(), zmethod(), zwindowbits(), zmemlevel(), zstrategy()) -> ok.
deflateInit(Z, Level, Method, WindowBits, MemLevel, Strategy) ->
    deflateInit_nif(
        Z, level(Level), method(Method), window_bits(WindowBits), memory_level(MemLevel), strategy(Strategy)
    ).

-spec deflate(zstream(), iodata()) -> iolist().
deflate(Z, Data) -> deflate(Z, Data, none).

-doc "What has been made so far; with `sync`, `full` and `finish` all of it, so that it can be inflated.".
-spec deflate(zstream(), iodata(), zflush()) -> iolist().
deflate(Z, Data, Flush) -> deflate_nif(Z, Data, flush(Flush)).

-doc "Fails with `data_error` if not all has been deflated, up to `finish`; the stream ends all the same.".
-spec deflateEnd(zstream()) -> ok.
deflateEnd(Z) -> deflateEnd_nif(Z).

-spec deflateReset(zstream()) -> ok.
deflateReset(Z) -> deflateReset_nif(Z).

-spec deflateParams(zstream(), zlevel(), zstrategy()) -> ok.
deflateParams(Z, Level, Strategy) -> deflateParams_nif(Z, level(Level), strategy(Strategy)).

-doc "Gives the dictionary's checksum. Called before the first `deflate/2`.".
-spec deflateSetDictionary(zstream(), iodata()) -> non_neg_integer().
deflateSetDictionary(Z, Dictionary) -> deflateSetDictionary_nif(Z, Dictionary).

%% -- Inflating -----------------------------------------------------------------------------------

-spec inflateInit(zstream()) -> ok.
inflateInit(Z) -> inflateInit(Z, ?BITS).

-spec inflateInit(zstream(), zwindowbits()) -> ok.
inflateInit(Z, WindowBits) -> inflateInit(Z, WindowBits, cut).

-doc """
The last argument says what becomes of bytes behind the end of the data: `error`; `reset`, they are inflated as
well; or `cut`, they are thrown away.
""".
-spec inflateInit(zstream(), zwindowbits(), error | reset | cut) -> ok.
inflateInit(Z, WindowBits, EoSBehavior) ->
    inflateInit_nif(Z, window_bits(WindowBits), end_behavior(EoSBehavior)).

-doc "Fails with `{need_dictionary, Checksum}` if the data needs a dictionary that has not been set.".
-spec inflate(zstream(), iodata()) -> iolist().
inflate(Z, Data) -> inflate(Z, Data, []).

-doc "With `{exception_on_need_dict, false}`, the need of a dictionary is a result, with what came before it.".
-spec inflate(zstream(), iodata(), [{exception_on_need_dict, boolean()}]) ->
    iolist() | {need_dictionary, Checksum :: non_neg_integer(), iolist()}.
inflate(Z, Data, Options) ->
    Raises = proplists:get_value(exception_on_need_dict, Options, true),
    is_boolean(Raises) orelse error({case_clause, Raises}),
    case inflate_nif(Z, Data, infinity) of
        {need_dictionary, Checksum, _} when Raises -> error({need_dictionary, Checksum});
        Result -> Result
    end.

-doc "As `inflate/2`, some 16 kB at a time. After `continue` there is more: the next call has no data.".
-spec safeInflate(zstream(), iodata()) ->
    {continue | finished, iolist()} | {need_dictionary, Checksum :: non_neg_integer(), iolist()}.
safeInflate(Z, Data) ->
    case inflate_nif(Z, Data, ?SAFE_SIZE) of
        Made when is_list(Made) -> {finished, Made};
        Result -> Result
    end.

-doc "Fails with `data_error` if the end of the data has not been met; the stream ends all the same.".
-spec inflateEnd(zstream()) -> ok.
inflateEnd(Z) -> inflateEnd_nif(Z).

-spec inflateReset(zstream()) -> ok.
inflateReset(Z) -> inflateReset_nif(Z).

-spec inflateSetDictionary(zstream(), iodata()) -> ok.
inflateSetDictionary(Z, Dictionary) -> inflateSetDictionary_nif(Z, Dictionary).

-spec inflateGetDictionary(zstream()) -> binary().
inflateGetDictionary(Z) -> inflateGetDictionary_nif(Z).

%% -- Data that is there as a whole ---------------------------------------------------------------

-doc "With zlib's header and checksum.".
-spec compress(iodata()) -> binary().
compress(Data) -> deflated(Data, ?BITS).

-spec uncompress(iodata()) -> binary().
uncompress(Data) -> inflated(Data, ?BITS, cut).

-doc "With nothing around it.".
-spec zip(iodata()) -> binary().
zip(Data) -> deflated(Data, ?RAW).

-spec unzip(iodata()) -> binary().
unzip(Data) -> inflated(Data, ?RAW, cut).

-doc "With gzip's header and checksum.".
-spec gzip(iodata()) -> binary().
gzip(Data) -> deflated(Data, ?GZIP).

-doc "Files of gzip may be put one behind the other.".
-spec gunzip(iodata()) -> binary().
gunzip(Data) -> inflated(Data, ?GZIP, reset).

deflated(Data, WindowBits) ->
    Z = open(),
    try
        deflateInit(Z, default, deflated, WindowBits, ?MEMORY_LEVEL, default),
        Made = deflate(Z, Data, finish),
        deflateEnd(Z),
        iolist_to_binary(Made)
    after
        close(Z)
    end.

inflated(Data, WindowBits, EoSBehavior) ->
    Z = open(),
    try
        inflateInit(Z, WindowBits, EoSBehavior),
        Made = inflate(Z, Data),
        inflateEnd(Z),
        iolist_to_binary(Made)
    after
        close(Z)
    end.

%% -- zlib's numbers ------------------------------------------------------------------------------

level(none) -> 0;
level(best_speed) -> 1;
level(best_compression) -> 9;
level(default) -> -1;
level(Level) when is_integer(Level), Level >= 0, Level =< 9 -> Level;
level(_) -> error(bad_compression_level).

method(deflated) -> 8;
method(_) -> error(bad_compression_method).

strategy(default) -> 0;
strategy(filtered) -> 1;
strategy(huffman_only) -> 2;
strategy(rle) -> 3;
strategy(_) -> error(bad_compression_strategy).

flush(none) -> 0;
flush(sync) -> 2;
flush(full) -> 3;
flush(finish) -> 4;
flush(_) -> error(bad_flush_mode).

memory_level(Level) when is_integer(Level), Level >= 1, Level =< 9 -> Level;
memory_level(_) -> error(bad_memlevel).

window_bits(Bits) when is_integer(Bits), Bits >= 8, Bits =< 47 -> Bits;
window_bits(Bits) when is_integer(Bits), Bits >= -15, Bits =< -8 -> Bits;
window_bits(_) -> error(bad_windowbits).

end_behavior(error) -> 0;
end_behavior(reset) -> 1;
end_behavior(cut) -> 2;
end_behavior(_) -> error(bad_eos_behavior).

%% -- Natives -------------------------------------------------------------------------------------

-doc false.
-spec open_nif() -> zstream().
-doc false.
-spec close_nif(zstream()) -> ok.
-doc false.
-spec set_controller_nif(zstream(), pid()) -> ok.
-doc false.
-spec deflateInit_nif(zstream(), integer(), integer(), integer(), integer(), integer()) -> ok.
-doc false.
-spec deflate_nif(zstream(), iodata(), integer()) -> iolist().
-doc false.
-spec deflateEnd_nif(zstream()) -> ok.
-doc false.
-spec deflateReset_nif(zstream()) -> ok.
-doc false.
-spec deflateParams_nif(zstream(), integer(), integer()) -> ok.
-doc false.
-spec deflateSetDictionary_nif(zstream(), iodata()) -> non_neg_integer().
-doc false.
-spec inflateInit_nif(zstream(), integer(), integer()) -> ok.
-doc false.
-spec inflate_nif(zstream(), iodata(), pos_integer() | infinity) ->
    iolist() | {continue, iolist()} | {need_dictionary, non_neg_integer(), iolist()}.
-doc false.
-spec inflateEnd_nif(zstream()) -> ok.
-doc false.
-spec inflateReset_nif(zstream()) -> ok.
-doc false.
-spec inflateSetDictionary_nif(zstream(), iodata()) -> ok.
-doc false.
-spec inflateGetDictionary_nif(zstream()) -> binary().
